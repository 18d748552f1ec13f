import type { Bilingual } from '../bilingual.js';
import { formatPoints } from '../format-points.js';
import type { Gate } from '../outside-item.js';
import type { Rubric } from '../rubric.js';
import type { Ceiling } from './adjustment.js';

/** Points out of full marks, in hundredths. */
export interface PointsOfMarks {
  readonly id: string;
  readonly points: number;
  /** Full marks of what was scored; 0 where nothing was. */
  readonly max: number;
}

/** What gates are computed from. */
export interface GateFacts {
  readonly dimensions: readonly PointsOfMarks[];
  readonly indicators: readonly PointsOfMarks[];
  /** Null where nobody has said. */
  readonly overdueRectifications: number | null;
}

/** The gates that hold, and those that cannot be computed for want of a fact. */
export interface GateOutcome {
  readonly ceilings: readonly Ceiling[];
  /** Ids of gates whose fact is not stated [GT4]. */
  readonly unknown: readonly string[];
}

/** Computes the rubric's gates [GT1]–[GT4]. They need no basis: anybody can compute them again. */
export function computeGates(rubric: Rubric, facts: GateFacts): GateOutcome {
  const outcomes = rubric.outside.gates.map((gate) => ({ gate, held: holds(rubric, gate, facts) }));
  return {
    ceilings: outcomes.flatMap(({ gate, held }) =>
      held === null || held === false
        ? []
        : [{ ceiling: gate.ceiling, from: 'gate' as const, id: gate.id, reason: held }],
    ),
    unknown: outcomes.filter(({ held }) => held === null).map(({ gate }) => gate.id),
  };
}

/** Why the gate holds; false where it does not, null where it cannot be told. */
function holds(rubric: Rubric, gate: Gate, facts: GateFacts): Bilingual | false | null {
  switch (gate.kind) {
    case 'dimension-share': {
      const asked = facts.dimensions.filter(({ id }) => gate.dimension === null || id === gate.dimension);
      return shareTooLow(asked, gate.below, rubric.dimensions);
    }
    case 'indicator-share': {
      const asked = facts.indicators.filter(({ id }) => id === gate.indicator);
      return shareTooLow(asked, gate.below, rubric.indicators);
    }
    case 'overdue-rectifications': {
      const count = facts.overdueRectifications;
      if (count === null) return null;
      if (count <= gate.above) return false;
      return { zh: `逾期未整改 ${String(count)} 项`, en: `${String(count)} rectification items are overdue` };
    }
  }
}

/** Compared unrounded, in whole numbers: points × 100 < below × full marks. */
function shareTooLow(
  asked: readonly PointsOfMarks[],
  below: number,
  named: readonly (Bilingual & { readonly id: string })[],
): Bilingual | false {
  const low = asked.find(({ points, max }) => max > 0 && points * 100 < below * max);
  if (!low) return false;
  const name = named.find(({ id }) => id === low.id);
  const marks = `${formatPoints(low.points)}/${formatPoints(low.max)}`;
  return {
    zh: `“${name?.zh ?? low.id}”得 ${marks} 分，低于 ${String(below)}%`,
    en: `“${name?.en ?? low.id}” has ${marks}, below ${String(below)}%`,
  };
}
