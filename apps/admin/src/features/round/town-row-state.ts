import type { RoundTownsQuery } from '../../gql/graphql';

export type RoundOfTowns = NonNullable<RoundTownsQuery['round']>;
export type TownRow = RoundOfTowns['towns'][number];

/** What a row waits for, most pressing first; the table is ordered by it. */
const order = ['decide', 'publish', 'in-work', 'to-score', 'to-file', 'waiting', 'done'] as const;
export type RowNeed = (typeof order)[number];

/** One submitted sheet makes a result; those still open would not count. With phases no town is published by itself. */
export function canPublish({ phase }: Pick<RoundOfTowns, 'phase'>, row: TownRow): boolean {
  return phase === null && row.result === null && row.sheets.some((sheet) => sheet.submittedAt !== null);
}

export function isReadyToPublish(round: Pick<RoundOfTowns, 'phase'>, row: TownRow): boolean {
  return canPublish(round, row) && row.sheets.every((sheet) => sheet.submittedAt !== null);
}

export function rowNeed(round: RoundOfTowns, row: TownRow, isLead: boolean): RowNeed {
  if (row.result !== null) return 'done';
  const state = row.report?.state;
  if (state === undefined) return isLead ? 'to-file' : 'waiting';
  if (state === 'NEEDS_DECISION' || state === 'UNREADABLE') return isLead ? 'decide' : 'waiting';
  if (state === 'QUEUED' || state === 'READING') return 'waiting';
  if (isLead && isReadyToPublish(round, row)) return 'publish';
  const progress = row.myProgress;
  if (progress?.submittedAt !== null) return isLead ? 'waiting' : 'done';
  return progress.settled > 0 ? 'in-work' : 'to-score';
}

export function inOrderOfNeed(round: RoundOfTowns, isLead: boolean): TownRow[] {
  const place = (row: TownRow): number => order.indexOf(rowNeed(round, row, isLead));
  // an assessor's rows come in the order of their own queue, the lead's in the county's
  return [...round.towns].sort((a, b) => place(a) - place(b) || (isLead ? a.town.position - b.town.position : 0));
}

/** Whether the person may write a sheet of the town's now: always while there are no phases, else in those of scoring and for a town of their queue. */
export function mayScoreNow(round: RoundOfTowns, row: TownRow): boolean {
  if (round.phase === null) return true;
  return ['DESK_REVIEW', 'FIELD_CHECK'].includes(round.phase) && round.myQueue.includes(row.id);
}

/** The round with the towns that the person scores alone, in the order of their queue. */
export function ofOwnQueue(round: RoundOfTowns): RoundOfTowns {
  return { ...round, towns: round.myQueue.flatMap((id) => round.towns.find((row) => row.id === id) ?? []) };
}
