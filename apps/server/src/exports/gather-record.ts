import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CountyInput } from '@fazhi/domain';
import { AccountEntity } from '../accounts/account.entity.js';
import { AppealEntity } from '../appeals/appeal.entity.js';
import type { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { entryOf, findRoundMaterial } from '../moderation/round-material.js';
import { ApprovalEntity } from '../publication/approval.entity.js';
import { newestOf } from '../results/newest-of.js';
import { ResultEntity } from '../results/result.entity.js';
import type { TownInRound } from '../rounds/town-in-round.js';

/** What minutes and signature sheet are made from, as it is stored. */
export interface StoredRecord {
  readonly approval: {
    readonly meeting: string;
    readonly heldOn: string;
    readonly documentNumber: string;
    readonly fileHash: string;
  } | null;
  /** Of the county's result; null in a round without versions. */
  readonly version: number | null;
  /** Of a round without versions; null where the sealed result holds it. */
  readonly said: Pick<CountyInput, 'sheets' | 'decisions' | 'tieDecisions'> | null;
  readonly appeals: readonly StoredAppeal[];
  /** Names of whoever wrote sheets, by account. */
  readonly people: Readonly<Record<string, string>>;
  /** Of the published results, by the town's year. */
  readonly hashes: Readonly<Record<string, string>>;
}

type StoredAppeal = Pick<
  AppealEntity,
  'townYearId' | 'indicator' | 'levelBefore' | 'newLevel' | 'state' | 'reason' | 'isByCommittee'
>;

/** Fetches what was decided on a round's results and who signs for what. @param version null in a round without versions */
export async function gatherRecord(
  manager: EntityManager,
  towns: readonly TownInRound[],
  version: ResultVersionEntity | null,
): Promise<StoredRecord> {
  const townYearId = In(towns.map(({ id }) => id));
  const approval =
    version &&
    (await manager.findOne(ApprovalEntity, { where: { resultVersionId: version.id }, relations: { file: true } }));
  const appeals = await manager.find(AppealEntity, {
    where: { townYearId, submittedAt: Not(IsNull()) },
    order: { submittedAt: 'ASC', id: 'ASC' },
  });
  const results = await manager.find(ResultEntity, {
    select: { id: true, townYearId: true, version: true, hash: true },
    where: { townYearId },
  });
  const [first] = towns;
  const people = first
    ? await manager.find(AccountEntity, {
        select: { id: true, displayName: true },
        where: { countyId: first.round.county.id },
      })
    : [];
  return {
    approval: approval && {
      meeting: approval.meeting,
      heldOn: approval.heldOn,
      documentNumber: approval.documentNumber,
      fileHash: approval.file?.sha256 ?? '',
    },
    version: version?.version ?? null,
    said: version ? null : await findSaid(manager, towns),
    appeals,
    people: Object.fromEntries(people.map(({ id, displayName }) => [id, displayName])),
    hashes: Object.fromEntries(newestOf(results).map((one) => [one.townYearId, one.hash])),
  };
}

async function findSaid(
  manager: EntityManager,
  towns: readonly TownInRound[],
): Promise<NonNullable<StoredRecord['said']>> {
  const { sheets, decisions, ties } = await findRoundMaterial(manager, towns);
  return {
    sheets: sheets.map(({ round }) => round),
    decisions: decisions.map((decision) => ({
      town: decision.townYearId,
      indicator: decision.indicator,
      entry: entryOf(decision),
      reason: decision.reason === '' ? null : decision.reason,
    })),
    tieDecisions: ties.map(({ townYearId, grade, reason }) => ({ town: townYearId, grade, reason })),
  };
}
