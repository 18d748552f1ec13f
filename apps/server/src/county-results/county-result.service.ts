import { canonicalJson, computeGates } from '@fazhi/domain';
import type { Bilingual, CountyInput, PublishedCounty, SealedResult } from '@fazhi/domain';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { isOpen } from '../moderation/present-moderation.js';
import { findRoundMaterial, layOutTown } from '../moderation/round-material.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { ApprovalEntity } from '../publication/approval.entity.js';
import type { ApprovalView } from '../publication/publication-view.js';
import { countOverdue } from '../rectification/count-overdue.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { medianPercents } from '../results/median-percents.js';
import { presentFeedback } from '../results/present-feedback.js';
import type { FeedbackView } from '../results/result-view.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { findScoring } from '../scoring/find-scoring.js';
import type { ScoringSettings } from '../scoring/scoring-settings.js';
import { sha256 } from '../sha256.js';
import type { BlockedTownView, CountyResultView, ResultVersionView } from './county-result-view.js';
import { gatherCounty } from './gather-county.js';
import { presentPreparedTown } from './present-prepared-town.js';
import { ResultVersionEntity } from './result-version.entity.js';
import { TownResultEntity } from './town-result.entity.js';

/** The county's result in its versions, for the lead. */
export class CountyResultService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** Newest first. */
  async versions(actor: Actor, roundId: string): Promise<readonly ResultVersionView[]> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round || !may(actor, 'seePreparedResults', subjectOfRound(round))) return [];
    const rows = await this.database.read.find(ResultVersionEntity, {
      select: { ...ALL_BUT_SEALED, preparedBy: { id: true, displayName: true } },
      where: { roundId },
      relations: { preparedBy: true },
      order: { version: 'DESC' },
    });
    const approvals = await findApprovals(
      this.database.read,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => presentVersion(row, approvals.get(row.id)));
  }

  /** Towns on which somebody must decide before the county's result is prepared, in the official order. */
  async blocked(actor: Actor, roundId: string): Promise<readonly BlockedTownView[]> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round || !may(actor, 'seePreparedResults', subjectOfRound(round))) return [];
    const { settings } = await findScoring(this.database.read, round);
    const towns = await this.shelf.findTowns(this.database.read, { roundId });
    return findBlocked(this.database.read, towns, settings);
  }

  async find(actor: Actor, id: string): Promise<CountyResultView | null> {
    const row = await this.findRow(actor, id);
    if (!row) return null;
    const { read } = this.database;
    const towns = await this.shelf.findTowns(read, { roundId: row.roundId });
    const told = await read.findBy(TownResultEntity, { resultVersionId: id });
    const frozen = new Map(told.map((one) => [one.townYearId, JSON.parse(one.frozen) as FrozenResult]));
    const sealed = JSON.parse(row.sealed) as SealedResult;
    const { outcome, input } = sealed;
    const townOf = (townYearId: string) => towns.flatMap((one) => (one.id === townYearId ? [one.town] : []));
    const grades = input.rubric.grades;
    return {
      ...presentVersion(row, (await findApprovals(read, [id])).get(id)),
      towns: outcome.towns
        .flatMap((one) => presentPreparedTown(one, towns, grades, frozen.get(one.town)))
        .sort((a, b) => a.rank - b.rank || a.town.position - b.town.position),
      withoutResult: outcome.towns.flatMap(({ town, result }) => (result ? [] : townOf(town))),
      quotas: outcome.quotas.flatMap(({ grade: gradeId, seats, candidates, lowered, open }) => {
        const grade = grades.find((one) => one.id === gradeId);
        return grade
          ? [
              {
                grade,
                seats,
                candidates: candidates.length,
                lowered: lowered.flatMap(townOf),
                open: open.flatMap(townOf),
              },
            ]
          : [];
      }),
      noBands: whyNoBands(outcome),
      unknownGates: findUnknownGates(input),
      isStale: await isStale(read, towns, sealed),
    };
  }

  /** Exactly what a town will see: made by the very function that shows it to the town. */
  async preview(actor: Actor, id: string, townYearId: string): Promise<FeedbackView | null> {
    const row = await this.findRow(actor, id);
    if (!row) return null;
    const town = await this.shelf.findTown(this.database.read, townYearId);
    return town?.round.id === row.roundId && may(actor, 'seePreparedResults', subjectOf(town))
      ? presentTold(this.database.read, row, town)
      : null;
  }

  /** The sealed text as it is, for whoever wants to verify it elsewhere. */
  async sealedText(actor: Actor, id: string): Promise<{ readonly name: string; readonly text: string } | null> {
    const row = await this.findRow(actor, id);
    const round = row && (await this.shelf.findFrozen(this.database.read, row.roundId));
    return round
      ? { name: `${round.county.name} ${String(round.year)} 考评结果 v${String(row.version)}.json`, text: row.sealed }
      : null;
  }

  private async findRow(actor: Actor, id: string): Promise<ResultVersionEntity | null> {
    const row = await this.database.read.findOne(ResultVersionEntity, {
      where: { id },
      relations: { preparedBy: true },
    });
    const round = row && (await this.shelf.findRound(this.database.read, row.roundId));
    return round && may(actor, 'seePreparedResults', subjectOfRound(round)) ? row : null;
  }
}

const ALL_BUT_SEALED = {
  id: true,
  roundId: true,
  version: true,
  seal: true,
  reason: true,
  preparedAt: true,
  announcedAt: true,
  publishedAt: true,
  discardedAt: true,
} as const;

/** The newest version that was not withdrawn; null where there is none. */
export function findLatestVersion(manager: EntityManager, roundId: string): Promise<ResultVersionEntity | null> {
  return manager.findOne(ResultVersionEntity, {
    where: { roundId, discardedAt: IsNull() },
    order: { version: 'DESC' },
  });
}

/** What a town is told in a version; null where it has no result there. */
export async function presentTold(
  manager: EntityManager,
  version: ResultVersionEntity,
  town: TownInRound,
): Promise<FeedbackView | null> {
  const told = await manager.findBy(TownResultEntity, { resultVersionId: version.id });
  const all = told.map(({ townYearId, hash, frozen }) => ({
    townYearId,
    hash,
    frozen: JSON.parse(frozen) as FrozenResult,
  }));
  const own = all.find(({ townYearId }) => townYearId === town.id);
  if (!own) return null;
  const publishedAt = version.publishedAt ?? version.announcedAt ?? version.preparedAt;
  const medians = medianPercents(all.map(({ frozen }) => frozen));
  return presentFeedback(
    town,
    { frozen: own.frozen, hash: own.hash, publishedAt, version: version.version, isProvisional: !version.publishedAt },
    medians,
  );
}

/** Towns with an indicator that is open, or on which assessors are too far apart, and that nobody decided. */
export async function findBlocked(
  manager: EntityManager,
  towns: readonly TownInRound[],
  settings: ScoringSettings,
): Promise<readonly BlockedTownView[]> {
  const material = await findRoundMaterial(manager, towns);
  return towns.flatMap((town) => {
    const indicators = layOutTown(town, material, settings)
      .filter(isOpen)
      .map(({ indicator }) => indicator);
    return indicators.length > 0 ? [{ townYearId: town.id, town: town.town, indicators }] : [];
  });
}

/** Whether the input that a version was computed from is not what it would be computed from now. */
export async function isStale(
  manager: EntityManager,
  towns: readonly TownInRound[],
  { about, hashes }: SealedResult,
): Promise<boolean> {
  const [first] = towns;
  if (!first) return true;
  const { settings } = await findScoring(manager, first.round);
  const without = new Set((about['without'] ?? '').split(' ').filter((id) => id !== ''));
  const now = gatherCounty({
    towns,
    material: await findRoundMaterial(manager, towns),
    settings,
    // by the day on which it was prepared: days that pass change no result
    overdue: await countOverdue(manager, towns, new Date(about['preparedAt'] ?? '')),
    without,
  });
  return sha256(canonicalJson(now)) !== hashes.input;
}

/** Only facts from outside the sheets can be missing, and they are stated for all towns or for none. */
function findUnknownGates({ rubric, towns }: CountyInput): readonly Bilingual[] {
  const overdueRectifications = towns[0]?.overdueRectifications ?? null;
  const { unknown } = computeGates(rubric, { dimensions: [], indicators: [], overdueRectifications });
  return rubric.outside.gates.filter(({ id }) => unknown.includes(id)).map(({ zh, en }) => ({ zh, en: en ?? zh }));
}

function whyNoBands({ noise }: PublishedCounty): Bilingual | null {
  if (noise.state === 'computed') return null;
  return {
    zh: '评分不足以估计误差（同一单位要有两人以上评分），不分档',
    en: 'Too few scores to estimate noise (two people or more on a town): there are no bands',
  };
}

async function findApprovals(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ApprovalEntity>> {
  const rows = await manager.find(ApprovalEntity, {
    where: { resultVersionId: In(ids) },
    relations: { file: true, approvedBy: true },
  });
  return new Map(rows.map((row) => [row.resultVersionId, row]));
}

function presentVersion(row: ResultVersionEntity, approval: ApprovalEntity | undefined): ResultVersionView {
  const { id, roundId, version, seal, reason, preparedAt, announcedAt, publishedAt, discardedAt } = row;
  return {
    id,
    roundId,
    version,
    seal,
    reason,
    preparedAt,
    preparedBy: row.preparedBy?.displayName ?? '',
    announcedAt,
    publishedAt,
    discardedAt,
    approval: approval ? presentApproval(approval) : null,
  };
}

function presentApproval({ file, approvedBy, ...row }: ApprovalEntity): ApprovalView {
  return {
    meeting: row.meeting,
    heldOn: row.heldOn,
    documentNumber: row.documentNumber,
    fileId: row.fileId,
    fileName: file?.fileName ?? '',
    fileSize: file?.fileSize ?? 0,
    fileHash: file?.sha256 ?? '',
    approvedAt: row.approvedAt,
    approvedBy: approvedBy?.displayName ?? '',
  };
}
