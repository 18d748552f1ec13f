import type { SealedResult } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import { findRoundMaterial } from '../moderation/round-material.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import type { Operation } from '../permissions/permissions.js';
import { checkReason } from '../refusals/check-reason.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { countOverdue } from '../rectification/count-overdue.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { findScoring } from '../scoring/find-scoring.js';
import type { Surroundings } from '../surroundings.js';
import { findBlocked, findLatestVersion, isStale } from './county-result.service.js';
import type { CountyResultService } from './county-result.service.js';
import type { CountyResultView } from './county-result-view.js';
import { freezeTowns } from './freeze-towns.js';
import type { ReadReport } from './freeze-towns.js';
import { gatherCounty } from './gather-county.js';
import { ResultVersionEntity } from './result-version.entity.js';
import { sealCounty } from './seal-county.js';
import { TownResultEntity } from './town-result.entity.js';

export interface ResultsChanged {
  readonly __typename: 'ResultsChanged';
  readonly result: CountyResultView;
}

interface PrepareWanted {
  /** Needed from the second version on. */
  readonly reason: string;
  /** Towns on which nobody could decide and that get no result. */
  readonly without: readonly string[];
}

/** What the lead does with the county's result before the committee sees it. */
export class CountyResultChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly results: CountyResultService,
  ) {}

  /** Computes, freezes and seals a new version; those before stay as they are. */
  async prepare(actor: Actor, roundId: string, wanted: PrepareWanted): Promise<ResultsChanged | Refusal> {
    const id = this.surroundings.newId();
    const refusal = await this.database.write(async (manager) => {
      const round = await this.findAllowed(manager, actor, roundId, 'prepareResults');
      if (isRefusal(round)) return round;
      const count = await manager.countBy(ResultVersionEntity, { roundId });
      const reason = wanted.reason.trim();
      const problem = count === 0 && reason === '' ? null : checkReason(reason);
      if (problem) return problem;
      const { settings } = await findScoring(manager, round);
      const towns = await this.shelf.findTowns(manager, { roundId });
      const without = new Set(wanted.without);
      const blocked = (await findBlocked(manager, towns, settings)).filter(
        ({ townYearId }) => !without.has(townYearId),
      );
      if (blocked.length > 0) {
        const names = blocked.map(({ town, indicators }) => `${town.name}（${indicators.join('、')}）`).join('；');
        return refuse('invalid-input', {
          zh: `还要合议：${names}`,
          en: `Still to be decided in moderation: ${names}`,
        });
      }
      if (towns.every((town) => without.has(town.id))) return refuse('not-submitted');
      const now = this.surroundings.now();
      const material = await findRoundMaterial(manager, towns);
      const overdue = await countOverdue(manager, towns, now);
      const input = gatherCounty({ towns, material, settings, overdue, without });
      const reports = await findReports(
        manager,
        towns.map((town) => town.id),
      );
      const version = count + 1;
      const {
        sealed,
        seal,
        towns: told,
      } = sealCounty({
        round,
        input,
        version,
        preparedAt: now,
        names: new Map(towns.map((one) => [one.id, one.town.name])),
        without,
        freeze: (outcome) => freezeTowns({ input, outcome, towns, material, settings, reports }),
      });
      await manager.insert(ResultVersionEntity, {
        id,
        roundId,
        version,
        sealed,
        seal,
        reason,
        preparedAt: now,
        preparedById: actor.accountId,
        announcedAt: null,
        publishedAt: null,
        discardedAt: null,
      });
      for (const [townYearId, row] of told)
        await manager.insert(TownResultEntity, {
          id: this.surroundings.newId(),
          resultVersionId: id,
          townYearId,
          ...row,
        });
      await appendEvent(manager, now, {
        actor,
        action: 'results-prepared',
        subject: `${String(round.year)} 年度`,
        subjectId: id,
        after: { version, seal, towns: told.size, without: [...without].sort() },
        reason: reason === '' ? null : reason,
      });
      return null;
    });
    return refusal ?? this.changed(actor, id);
  }

  /** Withdraws the newest version, while no town was told of it. */
  async discard(actor: Actor, id: string, reason: string): Promise<ResultsChanged | Refusal> {
    return this.change(actor, id, 'prepareResults', reason, async (manager, version, why) => {
      if (version.announcedAt || version.publishedAt)
        return refuse('invalid-input', {
          zh: '各单位已经看到这一版，不能撤回；可以重新生成一版',
          en: 'Towns have seen this version, and it stays; prepare a new one instead',
        });
      const now = this.surroundings.now();
      await manager.update(ResultVersionEntity, { id }, { discardedAt: now });
      return { action: 'results-discarded' as const, now, why };
    });
  }

  /** Lets each town see its own of the newest version, as provisional. */
  async announce(actor: Actor, id: string): Promise<ResultsChanged | Refusal> {
    return this.change(actor, id, 'announceResults', null, async (manager, version) => {
      const towns = await this.shelf.findTowns(manager, { roundId: version.roundId });
      if (await isStale(manager, towns, JSON.parse(version.sealed) as SealedResult)) return refuseStale();
      const now = this.surroundings.now();
      if (!version.announcedAt) await manager.update(ResultVersionEntity, { id }, { announcedAt: now });
      return { action: 'results-announced' as const, now, why: null };
    });
  }

  /** @param reason null where none is needed */
  private async change(
    actor: Actor,
    id: string,
    operation: Operation,
    reason: string | null,
    act: (
      manager: EntityManager,
      version: ResultVersionEntity,
      why: string | null,
    ) => Promise<{ action: 'results-discarded' | 'results-announced'; now: Date; why: string | null } | Refusal>,
  ): Promise<ResultsChanged | Refusal> {
    const why = reason?.trim() ?? null;
    const refusal = await this.database.write(async (manager) => {
      const version = await manager.findOneBy(ResultVersionEntity, { id });
      if (!version) return refuse('not-found');
      const round = await this.findAllowed(manager, actor, version.roundId, operation);
      if (isRefusal(round)) return round;
      const problem = why === null ? null : checkReason(why);
      if (problem) return problem;
      if ((await findLatestVersion(manager, round.id))?.id !== id) return refuse('changed-meanwhile');
      const done = await act(manager, version, why);
      if (isRefusal(done)) return done;
      await appendEvent(manager, done.now, {
        actor,
        action: done.action,
        subject: `${String(round.year)} 年度`,
        subjectId: id,
        after: { version: version.version, seal: version.seal },
        reason: done.why,
      });
      return null;
    });
    return refusal ?? this.changed(actor, id);
  }

  private async changed(actor: Actor, id: string): Promise<ResultsChanged | Refusal> {
    const result = await this.results.find(actor, id);
    return result ? { __typename: 'ResultsChanged', result } : refuse('not-found');
  }

  private async findAllowed(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    operation: Operation,
  ): Promise<CurrentRound | Refusal> {
    const round = await this.shelf.findRound(manager, roundId);
    return round ? (ask(actor, operation, subjectOfRound(round)) ?? round) : refuse('not-found');
  }
}

function refuseStale(): Refusal {
  return refuse('changed-meanwhile', {
    zh: '这一版生成之后，评分、合议、基本情况或整改销号又有变动；请重新生成再告知',
    en: 'Scores, decisions, profiles or rectification changed since this version was prepared; prepare it anew first',
  });
}

async function findReports(
  manager: EntityManager,
  townYearIds: readonly string[],
): Promise<ReadonlyMap<string, ReadReport>> {
  const rows = await manager.find(ReadingEntity, {
    where: { report: { townYearId: In(townYearIds), state: 'filed' } },
    relations: { report: true },
  });
  return new Map(rows.flatMap((row) => (row.report?.townYearId ? [[row.report.townYearId, row] as const] : [])));
}
