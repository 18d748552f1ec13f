import type { SealedResult } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { findLatestVersion, isStale } from '../county-results/county-result.service.js';
import type { CountyResultService } from '../county-results/county-result.service.js';
import type { ResultsChanged } from '../county-results/county-result-changes.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import type { Operation } from '../permissions/permissions.js';
import { checkReason } from '../refusals/check-reason.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ResultEntity } from '../results/result.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { Surroundings } from '../surroundings.js';
import { ApprovalEntity } from './approval.entity.js';
import { ResolutionFileEntity } from './resolution-file.entity.js';
import { TieDecisionEntity } from './tie-decision.entity.js';

interface ApprovalWanted {
  readonly meeting: string;
  readonly heldOn: string;
  readonly documentNumber: string;
  readonly fileId: string;
}

interface Opened {
  readonly version: ResultVersionEntity;
  readonly round: CurrentRound;
  readonly sealed: SealedResult;
}

/** The committee's word on the county's result, and its publication, all towns at once. */
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly results: CountyResultService,
  ) {}

  /** Writes down which grade each tied town gets; the next version follows it. Speaks for every tied town or for none. */
  async settleTie(
    actor: Actor,
    versionId: string,
    words: readonly { readonly townYearId: string; readonly grade: string }[],
    reason: string,
  ): Promise<ResultsChanged | Refusal> {
    const why = reason.trim();
    return this.change(actor, versionId, 'prepareResults', async (manager, { sealed, round }) => {
      const problem = checkReason(why);
      if (problem) return problem;
      for (const quota of sealed.outcome.quotas.filter(({ open }) => open.length > 0)) {
        const place = sealed.input.rubric.grades.findIndex(({ id }) => id === quota.grade);
        const between = sealed.input.rubric.grades.slice(place, place + 2).map(({ id }) => id);
        const own = words.filter(({ townYearId }) => quota.open.includes(townYearId));
        const seats = quota.seats - quota.kept.length;
        if (own.length === 0) continue;
        if (
          new Set(own.map(({ townYearId }) => townYearId)).size !== quota.open.length ||
          own.some(({ grade }) => !between.includes(grade)) ||
          own.filter(({ grade }) => grade === quota.grade).length > seats
        )
          return refuse('invalid-input', {
            zh: `压线的 ${String(quota.open.length)} 个单位要一并审定，高一等的不超过 ${String(seats)} 个`,
            en: `Decide on all ${String(quota.open.length)} tied towns together, ${String(seats)} of the higher grade at most`,
          });
      }
      const tied = sealed.outcome.quotas.flatMap(({ open }) => open);
      if (words.length === 0 || words.some(({ townYearId }) => !tied.includes(townYearId)))
        return refuse('invalid-input', { zh: '只有压线同分的单位要审定等次', en: 'Only tied towns need a decision' });
      const decidedAt = this.surroundings.now();
      for (const { townYearId, grade } of words)
        await manager.save(TieDecisionEntity, {
          townYearId,
          grade,
          reason: why,
          decidedById: actor.accountId,
          decidedAt,
        });
      return { action: 'tie-settled', subject: `${String(round.year)} 年度`, after: words, reason: why };
    });
  }

  /** The committee approved the newest version: meeting, date, document number, resolution. */
  async approve(actor: Actor, versionId: string, wanted: ApprovalWanted): Promise<ResultsChanged | Refusal> {
    const { meeting, heldOn, documentNumber, fileId } = wanted;
    return this.change(actor, versionId, 'approveResults', async (manager, { sealed, round, version }) => {
      if (
        [meeting, documentNumber].some((text) => text.trim() === '' || text.trim().length > 100) ||
        !/^\d{4}-\d{2}-\d{2}$/u.test(heldOn) ||
        Number.isNaN(Date.parse(heldOn))
      )
        return refuse('invalid-input', {
          zh: '请写明会议名称、日期（年-月-日）和文号',
          en: 'Give the meeting, its date (YYYY-MM-DD) and the document number',
        });
      const file = await manager.findOneBy(ResolutionFileEntity, { id: fileId, roundId: round.id });
      if (!file) return refuse('invalid-input', { zh: '请附上审定文件', en: 'Attach the resolution' });
      if (await manager.existsBy(ApprovalEntity, { resultVersionId: versionId }))
        return refuse('invalid-input', { zh: '这一版已经审定', en: 'This version is approved already' });
      if (sealed.outcome.quotas.some(({ open }) => open.length > 0))
        return refuse('invalid-input', {
          zh: '还有压线同分的单位没有定等次；定了以后重新生成结果，再审定',
          en: 'A tie across the quota is still open: settle it and prepare the result anew first',
        });
      const towns = await this.shelf.findTowns(manager, { roundId: round.id });
      if (await isStale(manager, towns, sealed))
        return refuse('changed-meanwhile', {
          zh: '这一版生成之后又有变动；请重新生成，再审定',
          en: 'What it rests on has changed since: prepare it anew first',
        });
      await manager.insert(ApprovalEntity, {
        resultVersionId: versionId,
        meeting: meeting.trim(),
        heldOn,
        documentNumber: documentNumber.trim(),
        fileId,
        approvedById: actor.accountId,
        approvedAt: this.surroundings.now(),
      });
      return {
        action: 'results-approved',
        subject: documentNumber.trim(),
        after: { version: version.version, seal: version.seal, meeting, heldOn, documentNumber, file: file.sha256 },
        reason: null,
      };
    });
  }

  /** Publishes the approved version for all towns at once. A version published before stays, under its own number. */
  async publish(actor: Actor, versionId: string): Promise<ResultsChanged | Refusal> {
    return this.change(actor, versionId, 'publishResults', async (manager, { round, version }) => {
      if (version.publishedAt) return refuse('already-published');
      if (!(await manager.existsBy(ApprovalEntity, { resultVersionId: versionId })))
        return refuse('invalid-input', {
          zh: '县里审定以后才能公布',
          en: 'It is published once the committee has approved it',
        });
      const told = await manager.findBy(TownResultEntity, { resultVersionId: versionId });
      const before = await manager.find(ResultEntity, {
        select: { townYearId: true, version: true },
        where: { townYearId: In(told.map(({ townYearId }) => townYearId)) },
      });
      const publishedAt = this.surroundings.now();
      for (const { townYearId, frozen, hash } of told) {
        const own = before.filter((one) => one.townYearId === townYearId).map((one) => one.version);
        await manager.insert(ResultEntity, {
          id: this.surroundings.newId(),
          townYearId,
          version: Math.max(0, ...own) + 1,
          resultVersionId: versionId,
          frozen,
          hash,
          publishedAt,
          publishedById: actor.accountId,
        });
      }
      await manager.update(ResultVersionEntity, { id: versionId }, { publishedAt });
      return {
        action: 'results-published',
        subject: `${String(round.year)} 年度`,
        after: { version: version.version, seal: version.seal, towns: told.length },
        reason: null,
      };
    });
  }

  private async change(
    actor: Actor,
    versionId: string,
    operation: Operation,
    act: (
      manager: EntityManager,
      opened: Opened,
    ) => Promise<(Pick<NewEvent, 'action' | 'subject' | 'after'> & { readonly reason: string | null }) | Refusal>,
  ): Promise<ResultsChanged | Refusal> {
    const refusal = await this.database.write(async (manager) => {
      const version = await manager.findOneBy(ResultVersionEntity, { id: versionId });
      const round = version && (await this.shelf.findRound(manager, version.roundId));
      if (!round) return refuse('not-found');
      const closed = ask(actor, operation, subjectOfRound(round));
      if (closed) return closed;
      if ((await findLatestVersion(manager, round.id))?.id !== versionId)
        return refuse('changed-meanwhile', {
          zh: '已经有更新的一版结果；请看过再办',
          en: 'There is a newer version: look at it first',
        });
      const done = await act(manager, { version, round, sealed: JSON.parse(version.sealed) as SealedResult });
      if (isRefusal(done)) return done;
      await appendEvent(manager, this.surroundings.now(), { actor, subjectId: versionId, ...done });
      return null;
    });
    if (refusal) return refusal;
    const result = await this.results.find(actor, versionId);
    return result ? { __typename: 'ResultsChanged', result } : refuse('not-found');
  }
}
