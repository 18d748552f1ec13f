import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { findLatestVersion } from '../county-results/county-result.service.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import { EventEntity } from '../events/event.entity.js';
import type { EventAction } from '../events/new-event.js';
import { PracticeEntity } from '../practices/practice.entity.js';
import { RectificationItemEntity } from '../rectification/rectification-item.entity.js';
import { newestOf } from '../results/newest-of.js';
import { ResultEntity } from '../results/result.entity.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { findScoring } from '../scoring/find-scoring.js';
import type { MeetingMaterial } from './meeting-material.js';

/** Published results, or the newest version that the lead prepared. */
export type MeetingBasis = 'published' | 'prepared';

/** What of the county's papers depends on who asks. */
interface Reader {
  /** Whether the record of events is open to them. */
  readonly seesRecord: boolean;
}

/** Everything that the meeting's papers are made from. */
interface Gathered {
  readonly material: MeetingMaterial;
  /** The county's version that it is; null in a round without versions. */
  readonly version: ResultVersionEntity | null;
}

/** Fetches what the papers of a round's meeting are made from; null where no town has a result on that basis. */
export async function gatherMeeting(
  manager: EntityManager,
  shelf: RoundShelf,
  round: CurrentRound,
  towns: readonly TownInRound[],
  basis: MeetingBasis,
  { seesRecord }: Reader,
): Promise<Gathered | null> {
  const version =
    basis === 'prepared' ? await findLatestVersion(manager, round.id) : await findPublished(manager, round.id);
  const frozen =
    basis === 'published'
      ? await findFrozen(manager, towns)
      : version
        ? await findPrepared(manager, version.id)
        : new Map<string, string>();
  if (frozen.size === 0) return null;
  const { settings } = await findScoring(manager, round);
  const material: MeetingMaterial = {
    county: round.county.name,
    year: round.year,
    standing: basis === 'published' ? 'published' : 'provisional',
    rubric: round.rubric,
    plan: round.plan,
    towns: lay(towns, frozen),
    lastYear: await findLastYear(manager, shelf, round),
    // a round without phases has no scoring of its own
    conversion: version ? settings.conversion : null,
    sealed: version?.sealed ?? null,
    changes: seesRecord ? [] : await findVersions(manager, round.id, version?.version ?? 0),
    events: seesRecord ? await findEvents(manager, round.id, towns) : [],
    toMend: await findToMend(manager, towns),
    practices: await findPractices(manager, towns),
  };
  return { material, version };
}

/** Fetches what one town's letter is made from: its own result and nothing of another's; null where it has none that was published. */
export async function gatherLetter(manager: EntityManager, town: TownInRound): Promise<MeetingMaterial | null> {
  const frozen = await findFrozen(manager, [town]);
  if (frozen.size === 0) return null;
  const { round } = town;
  return {
    county: round.county.name,
    year: round.year,
    standing: 'published',
    rubric: round.rubric,
    plan: round.plan,
    towns: lay([town], frozen),
    lastYear: null,
    conversion: null,
    sealed: null,
    changes: [],
    events: [],
    toMend: await findToMend(manager, [town]),
    practices: [],
  };
}

function lay(towns: readonly TownInRound[], frozen: ReadonlyMap<string, string>): MeetingMaterial['towns'] {
  return towns.map(({ id, town }) => ({ id, townId: town.id, name: town.name, frozen: frozen.get(id) ?? null }));
}

async function findFrozen(manager: EntityManager, towns: readonly TownInRound[]): Promise<ReadonlyMap<string, string>> {
  const rows = newestOf(await manager.findBy(ResultEntity, { townYearId: In(towns.map(({ id }) => id)) }));
  return new Map(rows.map(({ townYearId, frozen }) => [townYearId, frozen]));
}

async function findPrepared(manager: EntityManager, resultVersionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.findBy(TownResultEntity, { resultVersionId });
  return new Map(rows.map(({ townYearId, frozen }) => [townYearId, frozen]));
}

function findPublished(manager: EntityManager, roundId: string): Promise<ResultVersionEntity | null> {
  return manager.findOne(ResultVersionEntity, {
    where: { roundId, publishedAt: Not(IsNull()), discardedAt: IsNull() },
    order: { version: 'DESC' },
  });
}

async function findLastYear(
  manager: EntityManager,
  shelf: RoundShelf,
  { year, county }: CurrentRound,
): Promise<MeetingMaterial['lastYear']> {
  const before = (await shelf.findRounds(manager, county.id)).find((round) => round.year === year - 1);
  if (!before) return null;
  const towns = await shelf.findTowns(manager, { roundId: before.id });
  const frozen = await findFrozen(manager, towns);
  return frozen.size === 0 ? null : { year: before.year, towns: lay(towns, frozen) };
}

/** Why the county's result was prepared anew, version by version. */
async function findVersions(
  manager: EntityManager,
  roundId: string,
  upTo: number,
): Promise<MeetingMaterial['changes']> {
  const rows = await manager.find(ResultVersionEntity, {
    select: { id: true, version: true, reason: true, preparedAt: true },
    where: { roundId, discardedAt: IsNull() },
    order: { version: 'ASC' },
  });
  return rows
    .filter(({ version }) => version > 1 && version <= upTo)
    .map(({ version, reason, preparedAt }) => ({
      at: preparedAt.toISOString(),
      townYearId: null,
      subject: '',
      before: `v${String(version - 1)}`,
      after: `v${String(version)}`,
      reason,
    }));
}

/** What towns must mend, the earliest first. */
function findToMend(manager: EntityManager, towns: readonly TownInRound[]): Promise<RectificationItemEntity[]> {
  return manager.find(RectificationItemEntity, {
    select: { id: true, townYearId: true, indicator: true, text: true, deadline: true },
    where: { townYearId: In(towns.map(({ id }) => id)), state: Not('withdrawn' as const) },
    order: { deadline: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
}

function findPractices(manager: EntityManager, towns: readonly TownInRound[]): Promise<PracticeEntity[]> {
  return manager.find(PracticeEntity, {
    select: { id: true, townYearId: true, indicator: true, quote: true },
    where: { townYearId: In(towns.map(({ id }) => id)), state: 'agreed' },
    order: { indicator: 'ASC', id: 'ASC' },
  });
}

/** Events of a town, and of the round or its versions, that moved results or say when they became final. */
const OF_TOWNS: EventAction[] = [
  'indicator-decided',
  'decision-taken-back',
  'department-item-set',
  'department-item-withdrawn',
  'appeal-decided',
  'result-published',
];
const OF_ROUND: EventAction[] = [
  'scoring-set',
  'tie-settled',
  'results-prepared',
  'results-discarded',
  'results-announced',
  'results-approved',
  'results-published',
];

async function findEvents(
  manager: EntityManager,
  roundId: string,
  towns: readonly TownInRound[],
): Promise<readonly EventEntity[]> {
  const versions = await manager.find(ResultVersionEntity, { select: { id: true }, where: { roundId } });
  return manager.find(EventEntity, {
    select: {
      number: true,
      at: true,
      action: true,
      townYearId: true,
      subject: true,
      before: true,
      after: true,
      reason: true,
    },
    where: [
      { townYearId: In(towns.map(({ id }) => id)), action: In(OF_TOWNS) },
      { subjectId: In([roundId, ...versions.map(({ id }) => id)]), action: In(OF_ROUND) },
    ],
    order: { number: 'ASC' },
  });
}
