import type { Bilingual } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import { RoundEntity } from '../rounds/round.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import type { Surroundings } from '../surroundings.js';
import { AssignmentEntity } from './assignment.entity.js';
import type { AssignmentShelf } from './assignment-shelf.js';
import type { AssignmentView } from './assignment-view.js';
import { checkChanges } from './check-changes.js';
import type { AssignmentChange } from './check-changes.js';

export interface AssignmentSaved {
  readonly __typename: 'AssignmentSaved';
  readonly assignment: AssignmentView;
}
/** Somebody else changed it since it was looked at: nothing was written, and this is how it stands. */
export interface AssignmentStale {
  readonly __typename: 'AssignmentStale';
  readonly assignment: AssignmentView;
}

/** What came of a draw, for the record. */
export interface DrawUsed {
  readonly perTown: number;
  readonly draw: number;
}

export interface ChangesWanted {
  readonly roundId: string;
  /** The version of the assignment that the person looked at. */
  readonly expectedVersion: number;
  readonly changes: readonly AssignmentChange[];
  /** Where the changes were drawn. */
  readonly drawn?: DrawUsed | null;
}

/** What a save works on: the round, its towns, and who scores what. */
export interface AssignmentAtHand {
  readonly round: CurrentRound;
  readonly towns: readonly TownInRound[];
  readonly view: AssignmentView;
}

const STARTED = {
  zh: '已经有人开始评分，不能再开启“先评后看”：看过的建议收不回来',
  en: 'Scoring has begun: what was seen of suggestions cannot be taken back, so none can be withheld now',
};
const STILL_ASSIGNED = {
  zh: '还有分工，先取消全部分工，再关闭',
  en: 'Towns are still assigned; take all assignments back first',
};

/** Changes of who scores what. */
export class AssignmentChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly rounds: RoundShelf,
    private readonly shelf: AssignmentShelf,
  ) {}

  /** Each cell by town and person, never by place; all of them or none. The first one switches the round to assigned towns. */
  async set(actor: Actor, wanted: ChangesWanted): Promise<AssignmentSaved | AssignmentStale | Refusal> {
    return this.database.write(async (manager) => {
      const at = await this.findManaged(manager, actor, wanted.roundId);
      if (isRefusal(at)) return at;
      if (at.view.version !== wanted.expectedVersion)
        return { __typename: 'AssignmentStale' as const, assignment: at.view };
      const problems = checkChanges(wanted.changes, at.towns, at.view);
      if (problems.length > 0) return refuse('invalid-input', joinProblems(problems));
      await this.apply(manager, actor, at, wanted.changes, wanted.drawn ?? null);
      return { __typename: 'AssignmentSaved' as const, assignment: await this.readAgain(manager, actor, at) };
    });
  }

  /** Whether only assigned towns are scored, and whether a fifth of the suggestions is withheld. */
  async setRules(
    actor: Actor,
    roundId: string,
    rules: { readonly assigns: boolean; readonly withholds: boolean },
    expectedVersion: number,
  ): Promise<AssignmentSaved | AssignmentStale | Refusal> {
    return this.database.write(async (manager) => {
      const at = await this.findManaged(manager, actor, roundId);
      if (isRefusal(at)) return at;
      const { view, round } = at;
      if (view.version !== expectedVersion) return { __typename: 'AssignmentStale' as const, assignment: view };
      const { assigns, withholds } = rules;
      if (!assigns && view.pairs.length > 0) return refuse('invalid-input', STILL_ASSIGNED);
      if (withholds && !view.withholds && (await manager.existsBy(SheetEntity, { townYear: { roundId } })))
        return refuse('invalid-input', STARTED);
      if (assigns !== view.assigns || withholds !== view.withholds) {
        await manager.update(RoundEntity, { id: roundId }, { assigns, withholds, assignmentVersion: view.version + 1 });
        await appendEvent(manager, this.surroundings.now(), {
          actor,
          action: 'scoring-rules-set',
          subject: `${String(round.year)} 年度`,
          subjectId: roundId,
          before: { assigns: view.assigns, withholds: view.withholds },
          after: { assigns, withholds },
        });
      }
      return { __typename: 'AssignmentSaved' as const, assignment: await this.readAgain(manager, actor, at) };
    });
  }

  /** The round with what can be changed of it, or why not. */
  async findManaged(manager: EntityManager, actor: Actor, roundId: string): Promise<AssignmentAtHand | Refusal> {
    const round = await this.rounds.findRound(manager, roundId);
    if (!round) return refuse('not-found');
    const closed = ask(actor, 'manageAssignment', subjectOfRound(round));
    if (closed) return closed;
    const towns = await this.rounds.findTowns(manager, { roundId });
    return { round, towns, view: await this.shelf.read(manager, round, towns, true) };
  }

  /** Makes changes that were checked, with an event for each town that they touch. In the caller's transaction. */
  async apply(
    manager: EntityManager,
    actor: Actor,
    { round, towns, view }: AssignmentAtHand,
    changes: readonly AssignmentChange[],
    drawn: DrawUsed | null,
  ): Promise<void> {
    const isThere = ({ townYearId, accountId }: AssignmentChange) =>
      view.pairs.some((pair) => pair.townYearId === townYearId && pair.accountId === accountId);
    const real = changes.filter((change) => isThere(change) !== change.assigned);
    if (real.length === 0) return;
    const now = this.surroundings.now();
    for (const { townYearId, accountId, assigned } of real)
      if (assigned)
        await manager.insert(AssignmentEntity, {
          id: this.surroundings.newId(),
          townYearId,
          accountId,
          assignedAt: now,
        });
      else await manager.delete(AssignmentEntity, { townYearId, accountId });
    const assigns = view.assigns || real.some(({ assigned }) => assigned);
    await manager.update(RoundEntity, { id: round.id }, { assigns, assignmentVersion: view.version + 1 });
    const nameOf = new Map(view.assessors.map(({ accountId, name }) => [accountId, name]));
    const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id);
    for (const { id, town } of towns) {
      const own = real.filter(({ townYearId }) => townYearId === id);
      if (own.length === 0) continue;
      const before = view.pairs.filter(({ townYearId }) => townYearId === id).map(({ accountId }) => accountId);
      const gone = own.filter(({ assigned }) => !assigned).map(({ accountId }) => accountId);
      const come = own.filter(({ assigned }) => assigned).map(({ accountId }) => accountId);
      const after = [...before.filter((accountId) => !gone.includes(accountId)), ...come];
      await appendEvent(manager, now, {
        actor,
        action: 'assignment-set',
        subject: town.name,
        subjectId: id,
        townYearId: id,
        before: { assessors: names(before) },
        after: { assessors: names(after), ...(drawn ? { drawn: { ...drawn, seed: round.seed } } : {}) },
      });
    }
  }

  private async readAgain(
    manager: EntityManager,
    actor: Actor,
    { round, towns }: AssignmentAtHand,
  ): Promise<AssignmentView> {
    const now = (await this.rounds.findRound(manager, round.id)) ?? round;
    return this.shelf.read(manager, now, towns, may(actor, 'manageAssignment', subjectOfRound(now)));
  }
}

/** Several problems as one message. */
function joinProblems(problems: readonly Bilingual[]): Bilingual {
  return { zh: problems.map(({ zh }) => zh).join('；'), en: problems.map(({ en }) => en).join('; ') };
}
