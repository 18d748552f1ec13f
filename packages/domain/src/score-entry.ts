import { checkEntry } from './check-entry.js';
import type { Indicator, Rubric } from './rubric.js';
import { informsOnly } from './rules/informs-only.js';
import { ruleOf } from './rules/rule-of.js';
import { scoreChecklist } from './rules/score-checklist.js';
import { scoreEvents } from './rules/score-events.js';
import { scoreLevel } from './rules/score-level.js';
import { scoreRate } from './rules/score-rate.js';
import { scoreShortfall } from './rules/score-shortfall.js';
import { runSteps, type StepDraft } from './rules/step-list.js';
import type { ScoreStep } from './score-step.js';
import type { SheetEntry } from './score-sheet.js';

/** What one entry brings: points with the steps that led to them, or the reason why there are none. Hundredths. */
export type EntryScore =
  | {
      readonly kind: 'scored';
      readonly points: number;
      readonly maxPoints: number;
      /** At least one; the changes add up to the points. */
      readonly steps: readonly ScoreStep[];
    }
  | { readonly kind: 'excluded'; readonly why: 'not-applicable' | 'informs-only' }
  | { readonly kind: 'open' }
  | { readonly kind: 'abstained' };

/**
 * The points of one indicator for one entry, whatever its rule [SE1]–[SE5]. An entry that does not fit the rule leaves the indicator open,
 * never at zero; `checkEntry` says why.
 */
export function scoreEntry(rubric: Rubric, indicator: Indicator, entry: SheetEntry): EntryScore {
  if (informsOnly(indicator)) return { kind: 'excluded', why: 'informs-only' };
  if (entry.state === 'not-applicable') return { kind: 'excluded', why: 'not-applicable' };
  if (entry.state === 'cannot-judge') return { kind: 'abstained' };
  const drafts = checkEntry(indicator, entry) === null ? draftSteps(rubric, indicator, entry) : [];
  const steps = runSteps(drafts);
  const last = steps.at(-1);
  return last ? { kind: 'scored', points: last.points, maxPoints: indicator.points, steps } : { kind: 'open' };
}

/** The steps of an entry that fits its rule; none for one that is not scored yet. */
function draftSteps(rubric: Rubric, indicator: Indicator, entry: SheetEntry): readonly StepDraft[] {
  const rule = ruleOf(indicator);
  if (entry.state === 'level') return scoreLevel(rubric, indicator, entry.level);
  if (entry.state === 'measured' && rule.kind === 'shortfall')
    return scoreShortfall(rule, indicator.points, entry.value);
  if (entry.state === 'measured' && rule.kind === 'rate') return scoreRate(rule, indicator.points, entry.value);
  if (entry.state === 'checked' && rule.kind === 'checklist')
    return scoreChecklist(rule, indicator.points, entry.missing);
  if (entry.state === 'counted' && rule.kind === 'events') return scoreEvents(rule, indicator.points, entry.counts);
  return [];
}
