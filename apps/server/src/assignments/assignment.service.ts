import { assignAssessors, orderQueue } from '@fazhi/domain';
import type { Bilingual } from '@fazhi/domain';
import type { Database } from '../database/database.js';
import type { PaperPool } from '../exports/paper-pool.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { AssignmentChanges } from './assignment-changes.js';
import type { AssignmentAtHand } from './assignment-changes.js';
import type { AssignmentShelf } from './assignment-shelf.js';
import type { AssignmentChangeView, AssignmentView } from './assignment-view.js';
import { checkChanges } from './check-changes.js';
import type { AssignmentChange } from './check-changes.js';
import { readAssignments } from './read-assignments.js';

/** A draw to look at; saving it is another step. */
export interface ProposedAssignment {
  readonly pairs: readonly { readonly townYearId: string; readonly accountId: string }[];
  readonly spread: number;
  readonly isConnected: boolean;
  /** Why nothing could be drawn. */
  readonly problem: Bilingual | null;
}

export interface AssignmentsImported {
  readonly __typename: 'AssignmentsImported';
  /** False: a dry run, or there are problems; nothing was written. */
  readonly applied: boolean;
  readonly changes: readonly AssignmentChangeView[];
  readonly unchanged: number;
  /** Towns of the round that the table does not name; they stay as they are. */
  readonly missing: readonly string[];
  readonly problems: readonly Bilingual[];
  /** Stands for the assignment as it is; taken over only if it is still the same. */
  readonly stamp: string;
}

/** In bytes; a county's table has a few thousand. */
const LARGEST = 500_000;
const MOST_PER_TOWN = 20;

/** Who scores what: as it stands, as it could be drawn, from a table, and as a person's own queue. */
export class AssignmentService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundShelf,
    private readonly shelf: AssignmentShelf,
    private readonly changes: AssignmentChanges,
    private readonly pool: PaperPool,
  ) {}

  /** Null for whoever may not see it. */
  async find(actor: Actor, roundId: string): Promise<AssignmentView | null> {
    const round = await this.rounds.findRound(this.database.read, roundId);
    if (!round || !may(actor, 'seeAssignment', subjectOfRound(round))) return null;
    const towns = await this.rounds.findTowns(this.database.read, { roundId });
    const canChange = may(actor, 'manageAssignment', subjectOfRound(round));
    return this.shelf.read(this.database.read, round, towns, canChange);
  }

  /** The towns' years that the actor scores, in the order that was drawn for them. */
  async queue(actor: Actor, roundId: string): Promise<readonly string[]> {
    const towns = await this.rounds.findTowns(this.database.read, { roundId });
    const own = towns.filter((town) => may(actor, 'seeOwnSheet', subjectOf(town, actor.accountId)));
    return orderQueue(
      own[0]?.round.seed ?? 0,
      actor.accountId,
      own.map(({ id }) => id),
    );
  }

  /** A draw that leaves what has been begun and what is published; writes nothing. */
  async propose(actor: Actor, roundId: string, perTown: number, draw: number): Promise<ProposedAssignment | null> {
    const at = await this.changes.findManaged(this.database.read, actor, roundId);
    if (isRefusal(at)) return null;
    const count = Math.min(Math.max(1, Math.trunc(perTown)), MOST_PER_TOWN);
    const { view, round } = at;
    const towns = at.towns.filter(({ id }) => !view.published.includes(id));
    const toPair = (pair: { readonly townYearId: string; readonly accountId: string }) => ({
      town: pair.townYearId,
      assessor: pair.accountId,
    });
    const outcome = assignAssessors({
      towns: towns.map(({ id }) => id),
      assessors: view.assessors.map(({ accountId }) => accountId),
      conflicts: view.conflicts.map(toPair),
      perTown: count,
      seed: round.seed + Math.trunc(draw),
      kept: view.pairs
        .filter(({ sheet, townYearId }) => sheet !== 'none' && !view.published.includes(townYearId))
        .map(toPair),
    });
    if (outcome.state === 'too-few') {
      const name = towns.find(({ id }) => id === outcome.town)?.town.name ?? '';
      return {
        pairs: [],
        spread: 0,
        isConnected: false,
        problem: {
          zh: `${name}能评分的考评员只有 ${String(outcome.eligible)} 人，不够每镇 ${String(count)} 人`,
          en: `${name} has ${String(outcome.eligible)} assessors without a conflict, fewer than ${String(count)}`,
        },
      };
    }
    const { pairs, spread, isConnected } = outcome;
    return {
      pairs: pairs.map(({ town, assessor }) => ({ townYearId: town, accountId: assessor })),
      spread,
      isConnected,
      problem: null,
    };
  }

  /** Reads a table; shows what it would change, or takes over what was shown. */
  async importTable(
    actor: Actor,
    roundId: string,
    { content, stamp }: { readonly content: string; readonly stamp: string | null },
  ): Promise<AssignmentsImported | Refusal> {
    const round = await this.rounds.findRound(this.database.read, roundId);
    if (!round) return refuse('not-found');
    const closed = ask(actor, 'manageAssignment', subjectOfRound(round));
    if (closed) return closed;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST)
      return refuse('invalid-input', { zh: '表格超过 500 KB', en: 'The table is larger than 500 KB' });
    const table = await this.pool.readTable(new Uint8Array(bytes));
    if (!table.ok) return refuse('invalid-input', table.problem);
    return this.database.write(async (manager) => {
      const at = await this.changes.findManaged(manager, actor, roundId);
      if (isRefusal(at)) return at;
      const plan = planImport(table.rows, at);
      const now = String(at.view.version);
      const isApplied = stamp !== null && plan.problems.length === 0;
      if (isApplied && stamp !== now) return refuse('changed-meanwhile');
      if (isApplied) await this.changes.apply(manager, actor, at, plan.cells, null);
      const { changes, unchanged, missing, problems } = plan;
      return {
        __typename: 'AssignmentsImported' as const,
        applied: isApplied,
        changes,
        unchanged,
        missing,
        problems,
        stamp: now,
      };
    });
  }
}

function planImport(
  table: readonly (readonly string[])[],
  { towns, view }: AssignmentAtHand,
): Pick<AssignmentsImported, 'changes' | 'unchanged' | 'missing' | 'problems'> & {
  readonly cells: readonly AssignmentChange[];
} {
  const { rows, problems } = readAssignments(table, towns, view.assessors);
  const nameOf = new Map(view.assessors.map(({ accountId, name }) => [accountId, name]));
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id);
  const cells: AssignmentChange[] = [];
  const changes: AssignmentChangeView[] = [];
  for (const { townYearId, accountIds } of rows) {
    const before = view.pairs.filter((pair) => pair.townYearId === townYearId).map(({ accountId }) => accountId);
    const own = [
      ...before
        .filter((accountId) => !accountIds.includes(accountId))
        .map((accountId) => ({ townYearId, accountId, assigned: false })),
      ...accountIds
        .filter((accountId) => !before.includes(accountId))
        .map((accountId) => ({ townYearId, accountId, assigned: true })),
    ];
    if (own.length === 0) continue;
    cells.push(...own);
    const town = towns.find(({ id }) => id === townYearId)?.town.name ?? '';
    changes.push({ townYearId, town, before: names(before), after: names(accountIds) });
  }
  return {
    cells,
    changes,
    unchanged: rows.length - changes.length,
    missing: towns.flatMap(({ id, town }) => (rows.some(({ townYearId }) => townYearId === id) ? [] : [town.name])),
    problems: [...problems, ...checkChanges(cells, towns, view)],
  };
}
