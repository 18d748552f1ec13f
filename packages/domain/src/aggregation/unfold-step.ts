import type { Step, StepInput } from './step.js';

/** A step with the steps that its inputs came from, down to what the county gave. */
export interface UnfoldedStep {
  readonly step: Step;
  readonly causes: readonly { readonly input: StepInput; readonly cause: UnfoldedStep | null }[];
}

/**
 * Unfolds any number of a trace to its causes [AGG11].
 * @param id of a step, for example `total:lixi` or `indicator:lixi:L1`
 * @returns null where the trace has no such step
 */
export function unfoldStep(steps: readonly Step[], id: string): UnfoldedStep | null {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const unfold = (at: string): UnfoldedStep | null => {
    const step = byId.get(at);
    return step ? { step, causes: step.inputs.map((input) => ({ input, cause: unfold(input.from) })) } : null;
  };
  return unfold(id);
}
