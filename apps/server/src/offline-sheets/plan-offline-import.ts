import { canonicalJson } from '@fazhi/domain';
import type { Bilingual } from '@fazhi/domain';
import type { OfflineEntry, OfflineRowRead } from '@fazhi/exports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReportEntity } from '../reports/report.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { sha256 } from '../sha256.js';
import { checkEntry } from '../sheets/check-entry.js';
import { BLANK_ENTRY, toEntryFields } from '../sheets/entry-fields.js';
import type { EntryFields } from '../sheets/entry-fields.js';
import type { EntryInput } from '../sheets/entry-input.js';
import { presentEntry } from '../sheets/present-sheet.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { SheetEntryVersionEntity } from '../sheets/sheet-entry-version.entity.js';
import type { OfflineChangeView, OfflineImportView } from './offline-sheet-view.js';
import { readIdentity } from './row-identity.js';
import type { RowIdentity } from './row-identity.js';

/** A change with what writing it needs. */
interface PlannedChange extends OfflineChangeView {
  readonly input: EntryInput;
}

export interface OfflinePlan extends Omit<OfflineImportView, 'changes'> {
  readonly changes: readonly PlannedChange[];
}

type Judgement = Pick<EntryFields, 'state' | 'level' | 'basis' | 'comment' | 'audience'>;

/**
 * What a sheet that came back would change. A row is compared with the version that it was written from: a row that says the same was not touched, one
 * that says something else is a change, and a conflict where the entry here went on meanwhile. Writes nothing.
 */
export async function planOfflineImport(
  manager: EntityManager,
  shelf: RoundShelf,
  actor: Actor,
  roundId: string,
  rows: readonly OfflineRowRead[],
): Promise<OfflinePlan> {
  const problems: Bilingual[] = [];
  const leave = (row: OfflineRowRead, { zh, en }: Bilingual) =>
    problems.push({ zh: `${row.at.zh}：${zh}`, en: `${row.at.en}: ${en}` });
  const known: { readonly row: OfflineRowRead; readonly identity: RowIdentity }[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const identity = readIdentity(row.identity, actor.accountId);
    if (identity?.indicator !== row.indicator) leave(row, row.identity === '' ? NO_IDENTITY : WRONG_IDENTITY);
    else if (seen.has(`${identity.townYearId} ${identity.indicator}`)) leave(row, TWICE);
    else {
      seen.add(`${identity.townYearId} ${identity.indicator}`);
      known.push({ row, identity });
    }
  }
  const ids = [...new Set(known.map(({ identity }) => identity.townYearId))];
  const towns = new Map((await shelf.findTowns(manager, { id: In(ids), roundId })).map((town) => [town.id, town]));
  const closed = await findClosed(manager, actor, ids, towns);
  const entries = await findEntries(manager, actor, ids);
  const bases = await findBases(
    manager,
    known.map(({ identity }) => identity),
    entries,
  );
  const changes: PlannedChange[] = [];
  let unchanged = 0;
  for (const { row, identity } of known) {
    const { townYearId, indicator, version } = identity;
    const town = towns.get(townYearId);
    const key = `${townYearId} ${indicator}`;
    const entry = entries.get(key) ?? null;
    const current: EntryFields = entry ?? BLANK_ENTRY;
    const base = version === (entry?.version ?? 0) ? current : bases.get(key);
    if (row.entry === null) leave(row, row.problem ?? WRONG_IDENTITY);
    else if ((base && isSame(row.entry, base)) || isSame(row.entry, current)) unchanged += 1;
    else {
      const refusal = town ? closed.get(townYearId) : refuse('not-found');
      const input = toInput(identity, row.entry, current, entry?.version ?? 0);
      const problem = refusal ?? (town ? checkEntry(input, town) : null);
      if (problem || !town)
        leave(row, problem && problem.code !== 'not-found' && problem.code !== 'forbidden' ? problem.message : NOT_YOURS); // prettier-ignore
      else changes.push(toChange(town, input, entry, version !== (entry?.version ?? 0)));
    }
  }
  const versions = known.map(({ identity: { townYearId, indicator } }) => [townYearId, indicator, entries.get(`${townYearId} ${indicator}`)?.version ?? 0]); // prettier-ignore
  return { changes, unchanged, problems, stamp: sha256(canonicalJson(versions)) };
}

const NO_IDENTITY = {
  zh: '没有行的身份，不是下载时的行',
  en: 'has no identity: no row of the sheet as it was downloaded',
};
const WRONG_IDENTITY = {
  zh: '行的身份被改过，或者不是为您下载的',
  en: 'its identity was changed, or it was downloaded by somebody else',
};
const TWICE = { zh: '同一项出现了两次', en: 'the same item is there twice' };
const NOT_YOURS = { zh: '不是您现在要评的单位', en: 'no town that you are to score now' };

function toInput(
  { townYearId, indicator }: RowIdentity,
  { state, level, basis, comment, audience }: OfflineEntry,
  current: EntryFields,
  expectedVersion: number,
): EntryInput {
  // what was done with a suggestion goes with the level it was done with
  const isKept = state === current.state && level === current.level;
  const suggestionAction = isKept ? current.suggestionAction : 'none';
  return { townYearId, indicator, expectedVersion, state, level, basis, comment, audience, suggestionAction };
}

function toChange(
  { town, round }: TownInRound,
  input: EntryInput,
  entry: SheetEntryEntity | null,
  isConflict: boolean,
): PlannedChange {
  const { townYearId, indicator, expectedVersion: version } = input;
  const yours = { ...toEntryFields(input), version, updatedAt: null };
  return {
    townYearId,
    town: town.name,
    indicator,
    isConflict,
    current: presentEntry(round.rubric, indicator, entry),
    yours: presentEntry(round.rubric, indicator, yours),
    writtenVersion: null,
    input,
  };
}

/** Towns of which nothing can be written at this moment, with why. */
async function findClosed(
  manager: EntityManager,
  actor: Actor,
  ids: readonly string[],
  towns: ReadonlyMap<string, TownInRound>,
): Promise<ReadonlyMap<string, Refusal>> {
  const townYearId = In(ids);
  const published = await manager.find(ResultEntity, { select: { id: true, townYearId: true }, where: { townYearId } });
  const filed = await manager.find(ReportEntity, {
    select: { id: true, townYearId: true },
    where: { townYearId, state: 'filed' },
  });
  const sheets = await manager.findBy(SheetEntity, { townYearId, accountId: actor.accountId, source: 'desk' });
  const closed = new Map<string, Refusal>();
  for (const [id, town] of towns) {
    const refusal =
      ask(actor, 'scoreTown', subjectOf(town, actor.accountId)) ??
      (published.some((one) => one.townYearId === id)
        ? refuse('already-published')
        : !filed.some((one) => one.townYearId === id)
          ? refuse('no-report')
          : sheets.some((one) => one.townYearId === id && one.submittedAt !== null)
            ? refuse('sheet-submitted')
            : null);
    if (refusal) closed.set(id, refusal);
  }
  return closed;
}

/** The actor's own entries, by town's year and indicator. */
async function findEntries(
  manager: EntityManager,
  { accountId }: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SheetEntryEntity>> {
  const rows = await manager.find(SheetEntryEntity, {
    where: { sheet: { townYearId: In(ids), accountId, source: 'desk' } },
    relations: { sheet: true },
  });
  return new Map(rows.map((row) => [`${row.sheet?.townYearId ?? ''} ${row.indicator}`, row]));
}

/** What the entries that went on meanwhile said when the sheet was written. */
async function findBases(
  manager: EntityManager,
  rows: readonly RowIdentity[],
  entries: ReadonlyMap<string, SheetEntryEntity>,
): Promise<ReadonlyMap<string, EntryFields>> {
  const moved = rows.flatMap((row) => {
    const key = `${row.townYearId} ${row.indicator}`;
    const entry = entries.get(key);
    return entry && entry.version !== row.version ? [{ key, entryId: entry.id, version: row.version }] : [];
  });
  const versions = await manager.findBy(SheetEntryVersionEntity, { entryId: In(moved.map(({ entryId }) => entryId)) });
  return new Map(
    moved.flatMap(({ key, entryId, version }) => {
      const base =
        version === 0 ? BLANK_ENTRY : versions.find((one) => one.entryId === entryId && one.version === version);
      return base ? [[key, base] as const] : [];
    }),
  );
}

/** Whether a row and an entry say the same, as a spreadsheet keeps texts. */
function isSame(one: Judgement, other: Judgement): boolean {
  return canonicalJson(sayOf(one)) === canonicalJson(sayOf(other));
}

function sayOf({ state, level, basis, comment, audience }: Judgement) {
  const text = comment.replace(/\r\n?/gu, '\n').trim();
  // who a comment is for says nothing where there is none
  return { state, level, basis: (basis ?? '').trim(), text, audience: text === '' ? null : audience };
}
