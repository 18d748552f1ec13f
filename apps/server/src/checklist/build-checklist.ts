import type { DatedPhase } from '../phases/dated-phase.js';
import { PHASES } from '../phases/phase.js';
import type { Phase } from '../phases/phase.js';

/** How far a round is, counted. */
export interface RoundFacts {
  readonly phase: Phase | null;
  readonly dates: readonly DatedPhase[];
  /** Years within the dates of which no work calendar was entered. */
  readonly unknownYears: number;
  readonly towns: number;
  readonly completeProfiles: number;
  readonly assessors: number;
  readonly townsWithAccount: number;
  readonly reports: number;
  /** Files that wait for a decision. */
  readonly undecided: number;
  /** Towns all of whose sheets are handed in, one at least. */
  readonly settledTowns: number;
  readonly results: number;
}

export type StepId =
  | 'dates'
  | 'calendar'
  | 'profiles'
  | 'assessors'
  | 'town-accounts'
  | 'reports'
  | 'decisions'
  | 'sheets'
  | 'results'
  | Exclude<Phase, 'preparation' | 'filing' | 'desk-review' | 'publication' | 'closed'>;

export interface ChecklistStep {
  readonly step: StepId;
  readonly state: 'done' | 'next' | 'later';
  /** How many of how many, where it is counted. */
  readonly done: number | null;
  readonly total: number | null;
  /** When its phase ends; null where the round has no dates. */
  readonly dueAt: Date | null;
  readonly isOverdue: boolean;
}

interface Step {
  readonly step: StepId;
  readonly phase: Phase;
  readonly isDone: boolean;
  readonly done?: number;
  readonly total?: number;
}

/** The year in steps, in their order: what is done, and the first that is not. */
export function buildChecklist(facts: RoundFacts, now: Date): readonly ChecklistStep[] {
  const steps = listSteps(facts);
  const next = steps.find(({ isDone }) => !isDone);
  return steps.map((step) => {
    const dueAt = facts.dates.find(({ phase }) => phase === step.phase)?.endsAt ?? null;
    return {
      step: step.step,
      state: step.isDone ? 'done' : step === next ? 'next' : 'later',
      done: step.done ?? null,
      total: step.total ?? null,
      dueAt,
      isOverdue: !step.isDone && dueAt !== null && dueAt <= now,
    };
  });
}

function listSteps(facts: RoundFacts): readonly Step[] {
  const { phase, dates, towns } = facts;
  const counted = (step: StepId, within: Phase, done: number): Step => ({
    step,
    phase: within,
    isDone: towns > 0 && done >= towns,
    done,
    total: towns,
  });
  const passed = (step: Exclude<StepId, 'dates' | 'calendar'> & Phase): Step[] =>
    dates.some((dated) => dated.phase === step)
      ? [{ step, phase: step, isDone: phase !== null && PHASES.indexOf(phase) > PHASES.indexOf(step) }]
      : [];
  return [
    ...(phase === null
      ? []
      : ([
          { step: 'dates', phase: 'preparation', isDone: true },
          { step: 'calendar', phase: 'preparation', isDone: facts.unknownYears === 0 },
        ] as const)),
    counted('profiles', 'preparation', facts.completeProfiles),
    { step: 'assessors', phase: 'preparation', isDone: facts.assessors > 0, done: facts.assessors },
    counted('town-accounts', 'preparation', facts.townsWithAccount),
    counted('reports', 'filing', facts.reports),
    { step: 'decisions', phase: 'filing', isDone: facts.reports > 0 && facts.undecided === 0 },
    counted('sheets', 'desk-review', facts.settledTowns),
    ...passed('field-check'),
    ...passed('moderation'),
    ...passed('provisional'),
    ...passed('approval'),
    ...passed('public-notice'),
    counted('results', 'publication', facts.results),
    ...passed('rectification'),
  ];
}
