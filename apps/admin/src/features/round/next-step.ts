import { findPhaseStep, type StepOfPhase } from './phase-step';
import { inOrderOfNeed, isReadyToPublish, rowNeed, type RoundOfTowns, type TownRow } from './town-row-state';

/** The one thing to do next in a round, by who asks. */
export type NextStep =
  | StepOfPhase
  | { readonly kind: 'file-first' }
  | { readonly kind: 'decide'; readonly count: number }
  | { readonly kind: 'publish'; readonly count: number; readonly row: TownRow }
  | { readonly kind: 'remind'; readonly rows: readonly TownRow[] }
  | { readonly kind: 'wait-reports' }
  | { readonly kind: 'wait-sheets' }
  | { readonly kind: 'done' };

export function findNextStep(round: RoundOfTowns, isLead: boolean): NextStep {
  const rows = inOrderOfNeed(round, isLead);
  const unsettled = round.intake.filter((report) => report.state === 'NEEDS_DECISION' || report.state === 'UNREADABLE');
  const filed = rows.filter((row) => row.report !== null);
  if (isLead && unsettled.length > 0) return { kind: 'decide', count: unsettled.length };
  if (round.phase !== null) return findPhaseStep(round, round.phase, isLead);
  if (filed.length === 0) return isLead ? { kind: 'file-first' } : { kind: 'wait-reports' };

  const ready = rows.filter((row) => isReadyToPublish(round, row));
  const firstReady = ready[0];
  if (isLead && firstReady !== undefined) return { kind: 'publish', count: ready.length, row: firstReady };

  const toAssess = rows.find((row) => ['in-work', 'to-score'].includes(rowNeed(round, row, isLead)));
  if (toAssess !== undefined && !isLead) return { kind: 'assess', row: toAssess };

  const missing = rows.filter((row) => row.report === null);
  const allOthersDone = filed.every((row) => row.result !== null);
  if (isLead && allOthersDone && missing.length > 0) return { kind: 'remind', rows: missing };
  if (isLead && toAssess !== undefined) return { kind: 'assess', row: toAssess };
  if (isLead && !allOthersDone) return { kind: 'wait-sheets' };
  return { kind: 'done' };
}
