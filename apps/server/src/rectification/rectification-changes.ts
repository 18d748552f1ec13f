import type { Reading } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import { isDay } from '../calendars/check-calendar.js';
import { findWorkingDay } from '../calendars/find-working-day.js';
import { CountyEntity } from '../counties/county.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { toLocal } from '../phases/local-time.js';
import { shareProofs } from '../proofs/find-proofs.js';
import type { ProofEntity } from '../proofs/proof.entity.js';
import type { ProofOwner } from '../proofs/proof-owner.js';
import { checkReason } from '../refusals/check-reason.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { RectificationItemEntity } from './rectification-item.entity.js';
import { TOWNS_TURN } from './rectification-state.js';
import type { RectificationDecision, RectificationOrigin, RectificationState } from './rectification-state.js';

export interface RectificationSaved {
  readonly __typename: 'RectificationSaved';
  readonly townYearId: string;
}

/** Either a day, or so many working days from today. */
export interface DeadlineInput {
  readonly day?: string | null;
  readonly workingDays?: number | null;
}

export interface NewItemInput {
  readonly proposal?: string | null;
  readonly origin: RectificationOrigin;
  readonly indicator?: string | null;
  readonly text: string;
  readonly quote: string;
}

const LONGEST_TEXT = 500;
const LONGEST_ANSWER = 2000;
const MOST_AT_ONCE = 50;
const MOST_DAYS = 250;
const WRONG_TEXT = refuse('invalid-input', {
  zh: '请写明要整改什么（500 字以内）',
  en: 'Say what has to be mended (500 characters at most)',
});
const NOT_YET = refuse('not-submitted', {
  zh: '结果公布以后才能列整改事项',
  en: 'Items are made once the result is published',
});
const NOT_NOW = refuse('changed-meanwhile', {
  zh: '这一事项现在的状态不能这样办，请看过最新内容再办',
  en: 'The item is not in a state that allows this; look at it again first',
});

const OUTCOME: Readonly<
  Record<
    RectificationDecision,
    { readonly from: RectificationState; readonly to: RectificationState; readonly action: NewEvent['action'] }
  >
> = {
  'strike-off': { from: 'submitted', to: 'struck-off', action: 'rectification-struck-off' },
  'send-back': { from: 'submitted', to: 'sent-back', action: 'rectification-sent-back' },
  reopen: { from: 'struck-off', to: 'reopened', action: 'rectification-reopened' },
};

/** Everything that changes what a town must mend. Each change names the version it saw. */
export class RectificationChanges implements ProofOwner {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** The lead makes items, from proposals or by hand. A proposal that is taken already is passed over. */
  async add(
    actor: Actor,
    townYearId: string,
    items: readonly NewItemInput[],
    deadline: DeadlineInput,
  ): Promise<RectificationSaved | Refusal> {
    if (items.length === 0 || items.length > MOST_AT_ONCE) return refuse('invalid-input');
    return this.database.write(async (manager) => {
      const town = await this.findTown(manager, actor, 'manageRectification', townYearId);
      if (isRefusal(town)) return town;
      if (town.round.phase === null && !(await manager.existsBy(ResultEntity, { townYearId }))) return NOT_YET;
      const day = await this.readDeadline(manager, town, deadline);
      if (typeof day !== 'string') return day;
      const now = this.surroundings.now();
      for (const item of items) {
        const text = item.text.trim();
        const indicator = item.indicator ?? null;
        if (text === '' || text.length > LONGEST_TEXT) return WRONG_TEXT;
        if (indicator !== null && !town.round.rubric.indicators.some(({ id }) => id === indicator))
          return refuse('invalid-input');
        if (item.quote !== '' && !(await isInReport(manager, townYearId, item.quote))) return refuse('invalid-input');
        const proposal = item.proposal ?? null;
        if (proposal !== null && (await this.isTaken(manager, townYearId, proposal))) continue;
        const row = {
          id: this.surroundings.newId(),
          townYearId,
          origin: item.origin,
          proposal: proposal?.slice(0, 80) ?? null,
          indicator,
          text,
          quote: item.quote,
          deadline: day,
          state: 'open' as const,
          answer: '',
          submittedAt: null,
          decidedAt: null,
          reason: null,
          createdAt: now,
          version: 1,
        };
        await manager.insert(RectificationItemEntity, row);
        await this.record(manager, actor, 'rectification-added', town, row.id, now, {
          after: { text, indicator, deadline: day },
        });
      }
      return { __typename: 'RectificationSaved' as const, townYearId };
    });
  }

  /** Other words or another deadline, while the item is not struck off. */
  async edit(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: { readonly text: string; readonly deadline: DeadlineInput },
  ): Promise<RectificationSaved | Refusal> {
    const text = input.text.trim();
    if (text === '' || text.length > LONGEST_TEXT) return WRONG_TEXT;
    return this.change(actor, 'manageRectification', id, expectedVersion, async (manager, item, town) => {
      if (item.state === 'struck-off') return NOT_NOW;
      // a day that stands may stay, though it is over
      const isKept = input.deadline.day === item.deadline;
      const deadline = isKept ? item.deadline : await this.readDeadline(manager, town, input.deadline);
      if (typeof deadline !== 'string') return deadline;
      return {
        patch: { text, deadline },
        action: 'rectification-changed',
        before: { text: item.text, deadline: item.deadline },
        after: { text, deadline },
      };
    });
  }

  /** Takes back an item that was put down by mistake. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    reason: string,
  ): Promise<RectificationSaved | Refusal> {
    const why = reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    return this.change(actor, 'manageRectification', id, expectedVersion, (_manager, item) =>
      Promise.resolve({
        patch: { state: 'withdrawn', reason: why },
        action: 'rectification-withdrawn',
        before: { state: item.state },
        after: { state: 'withdrawn' },
        reason: why,
      }),
    );
  }

  /** The town says what it did, and hands in the files that prove it. */
  async submit(actor: Actor, id: string, expectedVersion: number, said: string): Promise<RectificationSaved | Refusal> {
    const answer = said.trim();
    if (answer === '' || answer.length > LONGEST_ANSWER)
      return refuse('invalid-input', {
        zh: '请写明整改情况（2000 字以内）',
        en: 'Say what was done (2,000 characters at most)',
      });
    return this.change(actor, 'answerRectification', id, expectedVersion, async (manager, item, _town, now) => {
      if (!TOWNS_TURN.includes(item.state)) return NOT_NOW;
      const files = await shareProofs(manager, 'rectification', [id], now);
      return {
        patch: { answer, state: 'submitted', submittedAt: now },
        action: 'rectification-submitted',
        before: { state: item.state, answer: item.answer },
        after: { state: 'submitted', answer, files },
      };
    });
  }

  /** The county strikes an item off, sends it back, or opens it again. */
  async decide(
    actor: Actor,
    id: string,
    expectedVersion: number,
    decision: RectificationDecision,
    reason: string,
  ): Promise<RectificationSaved | Refusal> {
    const why = reason.trim();
    const { from, to, action } = OUTCOME[decision];
    const problem = decision === 'strike-off' && why === '' ? null : checkReason(why);
    if (problem) return problem;
    return this.change(actor, 'decideRectification', id, expectedVersion, (_manager, item, _town, now) =>
      Promise.resolve(
        item.state === from
          ? {
              patch: { state: to, decidedAt: now, reason: why === '' ? null : why },
              action,
              before: { state: from },
              after: { state: to },
              reason: why === '' ? null : why,
            }
          : NOT_NOW,
      ),
    );
  }

  async checkAdding(
    manager: EntityManager,
    actor: Actor,
    ofId: string,
  ): Promise<{ readonly townYearId: string } | Refusal> {
    const item = await manager.findOneBy(RectificationItemEntity, { id: ofId });
    if (!item || item.state === 'withdrawn') return refuse('not-found');
    const town = await this.findTown(manager, actor, 'answerRectification', item.townYearId);
    if (isRefusal(town)) return town;
    return TOWNS_TURN.includes(item.state) ? { townYearId: item.townYearId } : NOT_NOW;
  }

  async isSeen(manager: EntityManager, actor: Actor, { townYearId, sharedAt }: ProofEntity): Promise<boolean> {
    const town = await this.shelf.findTown(manager, townYearId);
    if (!town || !may(actor, 'seeRectification', subjectOf(town))) return false;
    return sharedAt !== null || actor.townId === town.town.id;
  }

  /** One change of an item with its record, in one transaction. */
  private async change(
    actor: Actor,
    operation: Operation,
    id: string,
    expectedVersion: number,
    make: (
      manager: EntityManager,
      item: RectificationItemEntity,
      town: TownInRound,
      now: Date,
    ) => Promise<
      | Refusal
      | (Pick<NewEvent, 'action' | 'before' | 'after' | 'reason'> & {
          readonly patch: Partial<Omit<RectificationItemEntity, 'townYear'>>;
        })
    >,
  ): Promise<RectificationSaved | Refusal> {
    return this.database.write(async (manager) => {
      const item = await manager.findOneBy(RectificationItemEntity, { id });
      if (!item) return refuse('not-found');
      const town = await this.findTown(manager, actor, operation, item.townYearId);
      if (isRefusal(town)) return town;
      if (item.state === 'withdrawn') return refuse('not-found');
      if (item.version !== expectedVersion) return refuse('changed-meanwhile');
      const now = this.surroundings.now();
      const made = await make(manager, item, town, now);
      if ('__typename' in made) return made;
      const { patch, action, ...record } = made;
      const changed = await manager.update(
        RectificationItemEntity,
        { id, version: expectedVersion },
        { ...patch, version: expectedVersion + 1 },
      );
      if (changed.affected !== 1) return refuse('changed-meanwhile');
      await this.record(manager, actor, action, town, id, now, record);
      return { __typename: 'RectificationSaved' as const, townYearId: item.townYearId };
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

  private isTaken(manager: EntityManager, townYearId: string, proposal: string): Promise<boolean> {
    return manager
      .findBy(RectificationItemEntity, { townYearId, proposal })
      .then((rows) => rows.some(({ state }) => state !== 'withdrawn'));
  }

  private async readDeadline(
    manager: EntityManager,
    { round }: TownInRound,
    { day, workingDays }: DeadlineInput,
  ): Promise<string | Refusal> {
    const { timeZone } = await manager.findOneByOrFail(CountyEntity, { id: round.county.id });
    const today = toLocal(timeZone, this.surroundings.now()).slice(0, 10);
    if (typeof day === 'string')
      return isDay(day) && day >= today
        ? day
        : refuse('invalid-input', {
            zh: '期限应写成 年-月-日，不早于今天，例如 2026-05-29',
            en: 'A deadline is written YYYY-MM-DD and not before today',
          });
    const count = workingDays ?? 0;
    if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS)
      return refuse('invalid-input', { zh: '请填写整改期限', en: 'Give the deadline' });
    const found = await findWorkingDay(manager, round.county.id, today, count);
    return found.known
      ? found.day
      : refuse('invalid-input', {
          zh: `${String(found.year)} 年的工作日历还没有录入，请直接填写日期`,
          en: `The working days of ${String(found.year)} are not entered; give the day itself`,
        });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: NewEvent['action'],
    town: TownInRound,
    id: string,
    now: Date,
    more: Pick<NewEvent, 'before' | 'after' | 'reason'>,
  ): Promise<void> {
    return appendEvent(manager, now, {
      actor,
      action,
      subject: town.town.name,
      subjectId: id,
      townYearId: town.id,
      ...more,
    });
  }
}

async function isInReport(manager: EntityManager, townYearId: string, quote: string): Promise<boolean> {
  const row = await manager.findOne(ReadingEntity, { where: { report: { townYearId, state: 'filed' } } });
  return row !== null && (JSON.parse(row.reading) as Reading).text.includes(quote);
}
