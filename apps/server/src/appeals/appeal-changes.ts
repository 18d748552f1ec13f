import { findRuledOut, locateQuote } from '@fazhi/domain';
import type { Level, Reading } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import { ModerationDecisionEntity } from '../moderation/moderation-decision.entity.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { shareProofs } from '../proofs/find-proofs.js';
import type { ProofEntity } from '../proofs/proof.entity.js';
import type { ProofOwner } from '../proofs/proof-owner.js';
import { checkReason } from '../refusals/check-reason.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { AppealEntity } from './appeal.entity.js';
import { AppealRuleEntity } from './appeal-rule.entity.js';
import { findAppealRule, findDeciders, findTold, findToldVersion, findWindow } from './appeal-shelf.js';
import type { AppealChannel } from './appeal-state.js';
import { isForCommittee, levelOf, mayDecide } from './appeal.service.js';

export interface AppealSaved {
  readonly __typename: 'AppealSaved';
  readonly id: string;
}

export interface AppealInput {
  readonly indicator: string;
  readonly channel: AppealChannel;
  readonly text: string;
  readonly quote: string;
  readonly quoteStart: number;
}

const LONGEST = 2000;
const MOST_DAYS = 60;
const OVER = refuse('wrong-phase', {
  zh: '申诉期限已过，或者还没有告知初步结果',
  en: 'The time for appeals is over, or towns have not been told yet',
});
const ONCE = refuse('invalid-input', {
  zh: '这项指标已经申诉过，一项指标一年只能申诉一次',
  en: 'This indicator was appealed already: once for each indicator and year',
});

/** Making, handing in and deciding appeals. Nobody’s sheet is touched: another level is a decision beside the sheets. */
export class AppealChanges implements ProofOwner {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** The lead says who hears appeals and for how long. */
  async setRule(
    actor: Actor,
    roundId: string,
    expectedVersion: number,
    input: { readonly days: number; readonly members: readonly string[] },
  ): Promise<AppealSaved | Refusal> {
    const { days } = input;
    const members = [...new Set(input.members)].sort();
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return refuse('invalid-input');
    return this.database.write(async (manager) => {
      const round = await this.shelf.findRound(manager, roundId);
      if (!round) return refuse('not-found');
      const closed = ask(actor, 'nameAppealPanel', subjectOfRound(round));
      if (closed) return closed;
      const accounts = await manager.findBy(AccountEntity, { id: In(members), countyId: round.county.id });
      const isRight = accounts.every((account) =>
        rolesOf(account).some((role) => role === 'lead' || role === 'assessor' || role === 'viewer'),
      );
      if (accounts.length !== members.length || !isRight) return refuse('not-found');
      const before = await findAppealRule(manager, roundId);
      if (before.version !== expectedVersion) return refuse('changed-meanwhile');
      await manager.delete(AppealRuleEntity, { roundId });
      await manager.insert(AppealRuleEntity, { roundId, days, members, version: expectedVersion + 1 });
      const name = (id: string) => accounts.find((one) => one.id === id)?.displayName ?? id;
      await appendEvent(manager, this.surroundings.now(), {
        actor,
        action: 'appeal-panel-named',
        subject: `${String(round.year)} 年度`,
        subjectId: roundId,
        before: { days: before.days, members: before.members },
        after: { days, members: members.map(name) },
      });
      return { __typename: 'AppealSaved' as const, id: roundId };
    });
  }

  /** Begins an appeal: files are put beside it before it is handed in. The lead enters one for a town, and says how it came. */
  async begin(actor: Actor, townYearId: string, input: AppealInput): Promise<AppealSaved | Refusal> {
    const { indicator } = input;
    const isTown = rolesOf(actor).includes('town');
    const channel = isTown ? 'town' : input.channel;
    if (!isTown && channel === 'town') return refuse('invalid-input');
    return this.database.write(async (manager) => {
      const town = await this.findTown(manager, actor, 'makeAppeal', townYearId);
      if (isRefusal(town)) return town;
      const { rubric, id: roundId } = town.round;
      const { days } = await findAppealRule(manager, roundId);
      const now = this.surroundings.now();
      if (!(await findWindow(manager, town.round, days, now)).isOpen) return OVER;
      const isThere =
        rubric.indicators.some(({ id }) => id === indicator) &&
        !findRuledOut(rubric, town.profile).some((one) => one.indicator === indicator);
      if (!isThere) return refuse('invalid-input');
      const problem = await this.checkWords(manager, townYearId, input);
      if (problem) return problem;
      const earlier = await manager.findBy(AppealEntity, { townYearId, indicator });
      if (earlier.some(({ state }) => state !== 'withdrawn')) return ONCE;
      const version = await findToldVersion(manager, roundId);
      const told = version && (await findTold(manager, version.id)).get(townYearId);
      if (!told) return OVER;
      const id = this.surroundings.newId();
      await manager.insert(AppealEntity, {
        id,
        townYearId,
        indicator,
        channel,
        text: input.text.trim(),
        quote: input.quote,
        quoteStart: input.quote === '' ? 0 : input.quoteStart,
        state: 'draft',
        levelBefore: levelOf(told, indicator),
        submittedAt: null,
        decidedAt: null,
        newLevel: null,
        reason: null,
        isByCommittee: false,
        version: 1,
      });
      await this.record(manager, actor, 'appeal-begun', town, id, { after: { indicator, channel } });
      return { __typename: 'AppealSaved' as const, id };
    });
  }

  /** Hands it in with its files; there must be a quotation or a file. */
  async submit(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Pick<AppealInput, 'text' | 'quote' | 'quoteStart'>,
  ): Promise<AppealSaved | Refusal> {
    return this.change(actor, id, expectedVersion, 'makeAppeal', async (manager, appeal, town, now) => {
      if (appeal.state !== 'draft' || !isOwnDraft(actor, appeal)) return refuse('not-found');
      const { days } = await findAppealRule(manager, town.round.id);
      if (!(await findWindow(manager, town.round, days, now)).isOpen) return OVER;
      const problem = await this.checkWords(manager, town.id, input);
      if (problem) return problem;
      const files = await shareProofs(manager, 'appeal', [id], now);
      if (input.quote === '' && files.length === 0)
        return refuse('invalid-input', {
          zh: '申诉要有依据：在报告里选一句，或者附上文件、照片',
          en: 'An appeal needs grounds: a sentence of the report, or a file',
        });
      const said = { text: input.text.trim(), quote: input.quote, quoteStart: input.quoteStart };
      const { indicator, channel, levelBefore } = appeal;
      await this.record(manager, actor, 'appeal-submitted', town, id, {
        after: { indicator, channel, levelBefore, text: said.text, quote: said.quote, files },
      });
      return { ...said, state: 'submitted', submittedAt: now };
    });
  }

  /** Takes back what is not decided yet. */
  async withdraw(actor: Actor, id: string, expectedVersion: number): Promise<AppealSaved | Refusal> {
    return this.change(actor, id, expectedVersion, 'makeAppeal', async (manager, appeal, town) => {
      const isOpen = appeal.state === 'submitted' || (appeal.state === 'draft' && isOwnDraft(actor, appeal));
      if (!isOpen) return refuse('not-found');
      await this.record(manager, actor, 'appeal-withdrawn', town, id, { before: { state: appeal.state } });
      return { state: 'withdrawn' };
    });
  }

  /**
   * The panel upholds the result or sets another level, with the reason that the town reads. Where nobody of the panel is left for the town,
   * the lead writes down what the committee decided, and the record says so. A new level waits for the county's next version.
   */
  async decide(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: { readonly newLevel: number | null; readonly reason: string },
  ): Promise<AppealSaved | Refusal> {
    const why = input.reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    const newLevel = input.newLevel === null ? null : LEVELS.find((one) => one === input.newLevel);
    if (newLevel === undefined) return refuse('invalid-input');
    return this.change(actor, id, expectedVersion, 'decideAppeal', async (manager, appeal, town, now) => {
      const { members } = await findAppealRule(manager, town.round.id);
      const deciders = await findDeciders(manager, [town], members);
      if (!mayDecide(actor, town, deciders)) return refuse('not-found');
      if (appeal.state !== 'submitted') return refuse('changed-meanwhile');
      if (newLevel !== null && newLevel === appeal.levelBefore)
        return refuse('invalid-input', {
          zh: '档次没有变，请选“维持”',
          en: 'The level is the same as before: uphold it instead',
        });
      const isByCommittee = isForCommittee(actor, town.id, deciders);
      if (newLevel !== null) await this.decideLevel(manager, actor, town, appeal.indicator, newLevel, why, now);
      const state = newLevel === null ? ('upheld' as const) : ('changed' as const);
      await this.record(manager, actor, 'appeal-decided', town, id, {
        before: { indicator: appeal.indicator, level: appeal.levelBefore },
        after: { state, level: newLevel ?? appeal.levelBefore, isByCommittee },
        reason: why,
      });
      return { state, newLevel, reason: why, isByCommittee, decidedAt: now };
    });
  }

  async checkAdding(
    manager: EntityManager,
    actor: Actor,
    ofId: string,
  ): Promise<{ readonly townYearId: string } | Refusal> {
    const appeal = await manager.findOneBy(AppealEntity, { id: ofId });
    if (!appeal) return refuse('not-found');
    const town = await this.findTown(manager, actor, 'makeAppeal', appeal.townYearId);
    if (isRefusal(town)) return town;
    return appeal.state === 'draft' && isOwnDraft(actor, appeal)
      ? { townYearId: appeal.townYearId }
      : refuse('not-found');
  }

  async isSeen(manager: EntityManager, actor: Actor, { townYearId, ofId, sharedAt }: ProofEntity): Promise<boolean> {
    const town = await this.shelf.findTown(manager, townYearId);
    if (!town || !may(actor, 'seeAppeals', subjectOf(town))) return false;
    const appeal = await manager.findOneBy(AppealEntity, { id: ofId });
    if (!appeal) return false;
    if (sharedAt === null) return isOwnDraft(actor, appeal);
    if (rolesOf(actor).some((role) => role === 'lead' || role === 'town')) return true;
    const { members } = await findAppealRule(manager, town.round.id);
    return (await findDeciders(manager, [town], members)).get(town.id)?.has(actor.accountId) ?? false;
  }

  private async decideLevel(
    manager: EntityManager,
    actor: Actor,
    town: TownInRound,
    indicator: string,
    level: Level,
    reason: string,
    now: Date,
  ): Promise<void> {
    const where = { townYearId: town.id, indicator };
    const known = await manager.findOneBy(ModerationDecisionEntity, where);
    const row = {
      state: 'level' as const,
      level,
      basis: null,
      reason,
      origin: 'appeal' as const,
      version: (known?.version ?? 0) + 1,
      decidedById: actor.accountId,
      updatedAt: now,
    };
    if (known) await manager.update(ModerationDecisionEntity, { id: known.id }, row);
    else await manager.insert(ModerationDecisionEntity, { id: this.surroundings.newId(), ...where, ...row });
  }

  private async checkWords(
    manager: EntityManager,
    townYearId: string,
    { text, quote, quoteStart }: Pick<AppealInput, 'text' | 'quote' | 'quoteStart'>,
  ): Promise<Refusal | null> {
    if (text.trim() === '' || text.length > LONGEST || quote.length > LONGEST)
      return refuse('invalid-input', {
        zh: '请写明申诉的理由（2000 字以内）',
        en: 'Say why you appeal (2,000 characters at most)',
      });
    if (quote === '') return null;
    const row = await manager.findOne(ReadingEntity, { where: { report: { townYearId, state: 'filed' } } });
    return row && locateQuote((JSON.parse(row.reading) as Reading).text, quote, quoteStart)
      ? null
      : refuse('invalid-input', {
          zh: '报告里没有这段话，请重新选择',
          en: 'The report does not say so; choose the place again',
        });
  }

  private async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    operation: Operation,
    make: (
      manager: EntityManager,
      appeal: AppealEntity,
      town: TownInRound,
      now: Date,
    ) => Promise<Refusal | Partial<Omit<AppealEntity, 'townYear'>>>,
  ): Promise<AppealSaved | Refusal> {
    return this.database.write(async (manager) => {
      const appeal = await manager.findOneBy(AppealEntity, { id });
      if (!appeal || appeal.state === 'withdrawn') return refuse('not-found');
      const town = await this.findTown(manager, actor, operation, appeal.townYearId);
      if (isRefusal(town)) return town;
      if (appeal.state === 'draft' && !isOwnDraft(actor, appeal)) return refuse('not-found');
      if (appeal.version !== expectedVersion) return refuse('changed-meanwhile');
      const patch = await make(manager, appeal, town, this.surroundings.now());
      if (isRefusal(patch)) return patch;
      await manager.update(AppealEntity, { id, version: expectedVersion }, { ...patch, version: expectedVersion + 1 });
      return { __typename: 'AppealSaved' as const, id };
    });
  }

  private async findTown(
    manager: EntityManager,
    actor: Actor,
    operation: Operation,
    townYearId: string,
  ): Promise<TownInRound | Refusal> {
    const town = await this.shelf.findTown(manager, townYearId);
    return town ? (ask(actor, operation, subjectOf(town)) ?? town) : refuse('not-found');
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: NewEvent['action'],
    town: TownInRound,
    subjectId: string,
    more: Pick<NewEvent, 'before' | 'after' | 'reason'>,
  ): Promise<void> {
    const now = this.surroundings.now();
    return appendEvent(manager, now, {
      actor,
      action,
      subject: town.town.name,
      subjectId,
      townYearId: town.id,
      ...more,
    });
  }
}

const LEVELS = [0, 1, 2, 3, 4] as const;

/** A draft is its maker's: the town's, or the county's where the lead enters it. */
function isOwnDraft(actor: Actor, { channel }: AppealEntity): boolean {
  return rolesOf(actor).includes(channel === 'town' ? 'town' : 'lead');
}
