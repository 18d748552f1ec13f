import type { SuggestionRule } from './suggestion.js';

/** How often suggestions of one sort agreed with a careful assessor's level. */
interface Agreement {
  readonly agreed: number;
  readonly of: number;
}

/**
 * Measured on eleven labelled reports (275 suggestions) at the first look, before any rule of the reader was changed because of them: so it
 * says how suggestions fare on reports that the reader was not tuned to. `targetOpen`: the plan has a target and the report no figure for it,
 * where the level often is 4 for a reason that the reader does not see.
 */
const MEASURED: Readonly<
  Record<'target' | 'support' | 'targetOpen' | 'closed' | 'deed' | 'attitude' | 'nothing', Agreement>
> = {
  target: { agreed: 66, of: 66 },
  support: { agreed: 98, of: 102 },
  targetOpen: { agreed: 9, of: 22 },
  closed: { agreed: 5, of: 6 },
  deed: { agreed: 25, of: 28 },
  attitude: { agreed: 3, of: 11 },
  nothing: { agreed: 30, of: 40 },
};

const CERTAIN_FROM = 0.95;

/**
 * How far a suggestion can be relied on [SG9]: the share of like suggestions that agreed, drawn towards one half where few were measured.
 * @param hasOpenTarget whether the plan has a target for the indicator that the report gives no figure for
 * @returns confidence from 0 to 1; `certain` only where a level is suggested
 */
export function suggestionConfidence(
  rule: SuggestionRule,
  hasOpenTarget: boolean,
): { readonly confidence: number; readonly certain: boolean } {
  const measured = agreementOf(rule, hasOpenTarget);
  if (!measured) return { confidence: 0, certain: false };
  const confidence = Math.round(((measured.agreed + 1) / (measured.of + 2)) * 1000) / 1000;
  return { confidence, certain: confidence >= CERTAIN_FROM && rule.id !== 'nothing-found' };
}

function agreementOf(rule: SuggestionRule, hasOpenTarget: boolean): Agreement | null {
  switch (rule.id) {
    case 'target-met':
    case 'target-missed':
      return MEASURED.target;
    case 'deed-with-support':
      return hasOpenTarget ? MEASURED.targetOpen : MEASURED.support;
    case 'loop-closed':
      return MEASURED.closed;
    case 'deed-without-support':
      return MEASURED.deed;
    case 'attitude-only':
      return MEASURED.attitude;
    case 'nothing-found':
      return MEASURED.nothing;
    case 'not-applicable':
    case 'measured':
    case 'not-by-level':
      return null;
  }
}
