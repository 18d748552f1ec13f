import { applyAdjustments } from '@fazhi/domain';
import type { ProposedItem, Rubric } from '@fazhi/domain';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';

const LONGEST = 1000;

/** Says why a stated item cannot count by itself, in the words of the scoring rules; null where it can. */
export function checkItem(rubric: Rubric, proposed: ProposedItem): Refusal | null {
  if (proposed.basis.length > LONGEST || (proposed.matter ?? '').length > 200)
    return refuse('invalid-input', {
      zh: '依据不超过 1000 字，事由不超过 200 字',
      en: 'The basis has 1000 characters at most, the matter 200',
    });
  const [line] = applyAdjustments(rubric, [proposed]).lines;
  return line && ['no-basis', 'not-in-rubric', 'wrong-claim'].includes(line.outcome)
    ? refuse('invalid-input', line.reason)
    : null;
}
