import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { EventAction } from '../events/new-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { newestOf } from '../results/newest-of.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { PracticeEntity } from './practice.entity.js';
import type { PracticeState } from './practice-state.js';

export interface PracticeView {
  readonly id: string;
  readonly townYearId: string;
  readonly indicator: string;
  readonly quote: string;
  readonly state: PracticeState;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly version: number;
}

export interface PracticeSaved extends PracticeView {
  readonly __typename: 'Practice';
}

const NOT_QUOTED = {
  zh: '只能引用已公布结果里的报告原文',
  en: 'Only the report’s words in a published result can be quoted',
};

/** What the county would like to quote of a town's report, and whether the town agrees. */
export class PracticeService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** By indicator, without what was withdrawn. */
  async find(actor: Actor, townYearId: string): Promise<readonly PracticeView[]> {
    const { read } = this.database;
    const town = await this.shelf.findTown(read, townYearId);
    if (!town || !may(actor, 'seePractices', subjectOf(town))) return [];
    const rows = await read.find(PracticeEntity, { where: { townYearId }, order: { indicator: 'ASC' } });
    return rows.filter(({ state }) => state !== 'withdrawn');
  }

  /** The lead asks a town whether these words may be quoted. What was withdrawn can be asked for anew. */
  async propose(actor: Actor, townYearId: string, indicator: string, quote: string): Promise<PracticeSaved | Refusal> {
    return this.database.write(async (manager) => {
      const town = await this.findTown(manager, actor, 'proposePractice', townYearId);
      if (isRefusal(town)) return town;
      if (!(await isQuoted(manager, townYearId, indicator, quote))) return refuse('invalid-input', NOT_QUOTED);
      const known = await manager.findOneBy(PracticeEntity, { townYearId, indicator });
      if (known && known.state !== 'withdrawn') return refuse('changed-meanwhile');
      const now = this.surroundings.now();
      const row = {
        id: known?.id ?? this.surroundings.newId(),
        townYearId,
        indicator,
        quote,
        state: 'asked' as const,
        askedAt: now,
        answeredAt: null,
        version: (known?.version ?? 0) + 1,
      };
      await manager.save(PracticeEntity, row);
      await this.record(manager, actor, town, 'practice-proposed', null, row);
      return { __typename: 'Practice', ...row };
    });
  }

  /** The town says whether its words may be quoted; it may change its mind. */
  answer(actor: Actor, id: string, expectedVersion: number, agrees: boolean): Promise<PracticeSaved | Refusal> {
    const wanted = agrees ? 'agreed' : 'declined';
    return this.change(actor, id, expectedVersion, 'answerPractice', 'practice-answered', wanted);
  }

  /** The lead does not want to quote it any more. */
  withdraw(actor: Actor, id: string, expectedVersion: number): Promise<PracticeSaved | Refusal> {
    return this.change(actor, id, expectedVersion, 'proposePractice', 'practice-withdrawn', 'withdrawn');
  }

  private change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    operation: Operation,
    action: EventAction,
    state: PracticeState,
  ): Promise<PracticeSaved | Refusal> {
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(PracticeEntity, { id });
      if (!known) return refuse('not-found');
      const town = await this.findTown(manager, actor, operation, known.townYearId);
      if (isRefusal(town)) return town;
      if (known.state === 'withdrawn') return refuse('changed-meanwhile');
      const answeredAt = state === 'withdrawn' ? known.answeredAt : this.surroundings.now();
      const version = expectedVersion + 1;
      const changed = await manager.update(
        PracticeEntity,
        { id, version: expectedVersion },
        { state, answeredAt, version },
      );
      if (changed.affected !== 1) return refuse('changed-meanwhile');
      const { townYearId, indicator, quote, askedAt } = known;
      await this.record(manager, actor, town, action, known, { indicator, quote, state });
      return { __typename: 'Practice', id, townYearId, indicator, quote, state, askedAt, answeredAt, version };
    });
  }

  private async findTown(
    manager: EntityManager,
    actor: Actor,
    operation: Operation,
    townYearId: string,
  ): Promise<TownInRound | Refusal> {
    const town = await this.shelf.findTown(manager, townYearId);
    if (!town) return refuse('not-found');
    return ask(actor, operation, subjectOf(town)) ?? town;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, town }: TownInRound,
    action: EventAction,
    before: Pick<PracticeView, 'state'> | null,
    { indicator, quote, state }: Pick<PracticeView, 'indicator' | 'quote' | 'state'>,
  ): Promise<void> {
    return appendEvent(manager, this.surroundings.now(), {
      actor,
      action,
      subject: `${town.name} ${indicator}`,
      subjectId: id,
      townYearId: id,
      before: before && { state: before.state },
      after: before ? { state } : { state, indicator, quote },
    });
  }
}

/** Whether the town's published result quotes exactly these words for the indicator. */
async function isQuoted(
  manager: EntityManager,
  townYearId: string,
  indicator: string,
  quote: string,
): Promise<boolean> {
  const [result] = newestOf(await manager.findBy(ResultEntity, { townYearId }));
  if (!result) return false;
  const { indicators } = JSON.parse(result.frozen) as FrozenResult;
  return indicators.some((item) => item.indicator === indicator && item.quotes.includes(quote));
}
