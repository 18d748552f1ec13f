import type { Bilingual } from '@fazhi/domain';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { EntryState } from '../sheets/entry-state.js';
import { toSheetEntry } from '../sheets/to-sheet-entry.js';
import type { Surroundings } from '../surroundings.js';
import { layOutForActor } from './moderation.service.js';
import type { DecisionView, ModerationView } from './moderation-view.js';
import { recordDecision } from './record-decision.js';

export interface ModerationChanged {
  readonly __typename: 'ModerationChanged';
  readonly moderation: ModerationView;
  /** What was written, with the versions that taking it back must name. */
  readonly changed: readonly DecisionView[];
}
/** Somebody decided first: nothing was written. */
export interface DecisionConflict {
  readonly __typename: 'DecisionConflict';
  readonly current: DecisionView;
  readonly yours: DecisionView;
}

interface DecisionWanted {
  readonly townYearId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
  readonly state: EntryState;
  readonly level: number | null;
  readonly basis: string | null;
  readonly reason: string;
}

const LONGEST = 1000;
const NO_JUDGEMENT: Bilingual = {
  zh: '终评应是档次，或者写明依据的不适用',
  en: 'A final entry is a level, or not applicable with its basis',
};

/** The lead's final word on indicators (合议). */
export class ModerationChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Decides one indicator, or takes the decision back where the state is `not-scored`. */
  async decide(actor: Actor, wanted: DecisionWanted): Promise<ModerationChanged | DecisionConflict | Refusal> {
    const run = () => this.database.write((manager) => this.write(manager, actor, wanted));
    try {
      return await run();
    } catch (error) {
      // two first words at once on a database with several writers: the unique key lets one through, and the other hears of it
      if (error instanceof QueryFailedError && /unique/iu.test(error.message)) return run();
      throw error;
    }
  }

  /** Takes over, in one act, what people agreed on and nobody decided yet. Machine suggestions have no part in it. */
  async acceptAgreed(actor: Actor, townYearId: string): Promise<ModerationChanged | Refusal> {
    return this.database.write(async (manager) => {
      const open = await this.open(manager, actor, townYearId);
      if (isRefusal(open)) return open;
      const { town, view } = open;
      const agreed = view.rows.filter((row) => row.agreed !== null && row.decision.state === 'not-scored');
      for (const { indicator, agreed: entry, decision } of agreed)
        await recordDecision(manager, this.surroundings, actor, town, {
          indicator,
          state: entry?.state ?? 'not-scored',
          level: entry?.level ?? null,
          basis: entry?.basis ?? null,
          reason: '',
          origin: 'moderation',
          expectedVersion: decision.version,
        });
      return this.changed(
        manager,
        actor,
        town,
        agreed.map(({ indicator }) => indicator),
      );
    });
  }

  /** Takes several decisions back at once; none where one of them has moved on since. */
  async takeBack(
    actor: Actor,
    townYearId: string,
    decisions: readonly { readonly indicator: string; readonly version: number }[],
  ): Promise<ModerationChanged | Refusal> {
    return this.database.write(async (manager) => {
      const open = await this.open(manager, actor, townYearId);
      if (isRefusal(open)) return open;
      const { town, view } = open;
      const moved = decisions.some(
        ({ indicator, version }) => view.rows.find((row) => row.indicator === indicator)?.decision.version !== version,
      );
      if (moved) return refuse('changed-meanwhile');
      for (const { indicator, version } of decisions)
        await recordDecision(manager, this.surroundings, actor, town, {
          indicator,
          state: 'not-scored',
          level: null,
          basis: null,
          reason: '',
          origin: 'moderation',
          expectedVersion: version,
        });
      return this.changed(
        manager,
        actor,
        town,
        decisions.map(({ indicator }) => indicator),
      );
    });
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { townYearId, indicator, expectedVersion, reason, ...entry }: DecisionWanted,
  ): Promise<ModerationChanged | DecisionConflict | Refusal> {
    const open = await this.open(manager, actor, townYearId);
    if (isRefusal(open)) return open;
    const { town, view } = open;
    const row = view.rows.find((one) => one.indicator === indicator);
    const judged = toSheetEntry(entry);
    if (!row || !judged || judged.state === 'cannot-judge' || reason.length > LONGEST)
      return refuse('invalid-input', NO_JUDGEMENT);
    const wanted = {
      state: entry.state,
      level: judged.state === 'level' ? judged.level : null,
      basis: judged.state === 'not-applicable' ? judged.basis : null,
      reason: judged.state === 'not-scored' ? '' : reason.trim(),
    };
    if (row.decision.version !== expectedVersion) {
      const isSame = (['state', 'level', 'basis', 'reason'] as const).every((key) => row.decision[key] === wanted[key]);
      // the answer to a first try got lost on the way and the browser asks again
      if (isSame && row.decision.version === expectedVersion + 1)
        return { __typename: 'ModerationChanged', moderation: view, changed: [row.decision] };
      const yours = { ...row.decision, ...wanted, version: expectedVersion, decidedBy: null, updatedAt: null };
      return { __typename: 'DecisionConflict', current: row.decision, yours };
    }
    await recordDecision(manager, this.surroundings, actor, town, {
      indicator,
      ...wanted,
      origin: 'moderation',
      expectedVersion,
    });
    return this.changed(manager, actor, town, [indicator]);
  }

  private async open(
    manager: EntityManager,
    actor: Actor,
    townYearId: string,
  ): Promise<{ readonly town: TownInRound; readonly view: ModerationView } | Refusal> {
    const town = await this.shelf.findTown(manager, townYearId);
    if (!town) return refuse('not-found');
    const closed = ask(actor, 'moderate', subjectOf(town));
    if (closed) return closed;
    return { town, view: await layOutForActor(manager, actor, town) };
  }

  private async changed(
    manager: EntityManager,
    actor: Actor,
    town: TownInRound,
    indicators: readonly string[],
  ): Promise<ModerationChanged> {
    const moderation = await layOutForActor(manager, actor, town);
    const changed = moderation.rows
      .filter(({ indicator }) => indicators.includes(indicator))
      .map(({ decision }) => decision);
    return { __typename: 'ModerationChanged', moderation, changed };
  }
}
