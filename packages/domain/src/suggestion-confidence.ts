import type { EvidenceStrength } from './evidence.js';
import type { SuggestionRule } from './suggestion.js';

/** How often suggestions of one sort agreed with a careful assessor's level. */
interface Agreement {
  readonly agreed: number;
  readonly of: number;
}

/**
 * Measured on the forty-one whole labelled reports that the reader is tuned on (1,025 suggestions), each read with a judge of evidence that was trained
 * without it (`npm run compare` in the reader), so it says how suggestions fare on reports like them; what a held-back set then showed stands in
 * the reader's decision on its labelled sets. `open`: the plan has a target and the report no
 * figure for it, where the level often is 4 for a reason that the reader does not see. `supportedTwice`: two quotes or more with something
 * anyone could check; `figureAlone`: one quote, which gives a
 * figure; `deeds`: two quotes or more without support. A single quote is a single chance to have been misread, unless it counts what was done.
 */
const MEASURED = {
  target: { agreed: 205, of: 208 },
  supportedTwice: { agreed: 144, of: 146 },
  figureAlone: { agreed: 101, of: 106 },
  supported: { agreed: 91, of: 104 },
  open: { agreed: 53, of: 76 },
  closed: { agreed: 44, of: 51 },
  deeds: { agreed: 68, of: 76 },
  deed: { agreed: 131, of: 157 },
  attitude: { agreed: 3, of: 3 },
  nothing: { agreed: 86, of: 98 },
} as const satisfies Readonly<Record<string, Agreement>>;

const CERTAIN_FROM = 0.95;
/** Fewer than these say too little. */
const FEWEST = 20;

/** What a suggestion rests on, beside its rule. */
interface SuggestionBasis {
  /** Whether the plan has a target for the indicator that the report gives no figure for. */
  readonly hasOpenTarget: boolean;
  readonly strengths: readonly EvidenceStrength[];
  /** Whether a figure stands in one of the quotes. */
  readonly hasFigure: boolean;
}

/**
 * How far a suggestion can be relied on [SG9]: the share of like suggestions that agreed, drawn towards one half where few were measured.
 * @returns confidence from 0 to 1; `certain` only where a level is suggested and the measured share is high
 */
export function suggestionConfidence(
  rule: SuggestionRule,
  basis: SuggestionBasis,
): { readonly confidence: number; readonly certain: boolean } {
  const measured = agreementOf(rule, basis);
  if (!measured) return { confidence: 0, certain: false };
  const { agreed, of } = measured;
  return {
    confidence: Math.round(((agreed + 1) / (of + 2)) * 1000) / 1000,
    certain: of >= FEWEST && agreed >= of * CERTAIN_FROM && rule.id !== 'nothing-found',
  };
}

function agreementOf(rule: SuggestionRule, { hasOpenTarget, strengths, hasFigure }: SuggestionBasis): Agreement | null {
  switch (rule.id) {
    case 'target-met':
    case 'target-missed':
      return MEASURED.target;
    case 'deed-with-support':
      if (hasOpenTarget) return MEASURED.open;
      if (strengths.length === 1 && hasFigure) return MEASURED.figureAlone;
      return strengths.filter((strength) => strength === 'supported').length > 1
        ? MEASURED.supportedTwice
        : MEASURED.supported;
    case 'loop-closed':
      return MEASURED.closed;
    case 'deed-without-support':
      return strengths.length > 1 ? MEASURED.deeds : MEASURED.deed;
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
