import type { CompletenessFinding } from '@fazhi/domain';
import { checkArrangements } from './check-arrangements.js';
import { checkDuties } from './check-duties.js';
import { checkFilingDate } from './check-filing-date.js';
import { checkIdentity } from './check-identity.js';
import { checkMeasures } from './check-measures.js';
import { checkPublicationDate } from './check-publication-date.js';
import { checkQuality } from './check-quality.js';
import { checkShortcomings } from './check-shortcomings.js';
import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';

/** The statutory contents and the filing, by the ids that the rubric's checklist gives them. */
const CHECKS: Readonly<Record<string, (source: CompletenessSource) => Finding>> = {
  C1: checkIdentity,
  C2: checkMeasures,
  C3: checkShortcomings,
  C4: checkDuties,
  C5: checkArrangements,
  C6: checkFilingDate,
  C7: checkPublicationDate,
  C8: checkQuality,
};

const BY_A_PERSON: Finding = {
  state: 'unknown',
  quotes: [],
  reason: { zh: '这一项由县里自定，请人工核对', en: 'This item is the county’s own; a person checks it' },
};

/** One finding for each item of the rubric's checklist, in its order. Proposals all: nothing is deducted until a person confirms. */
export function checkCompleteness(source: CompletenessSource): CompletenessFinding[] {
  return source.rubric.outside.completeness.items.map(({ id }) => ({
    item: id,
    ...(CHECKS[id]?.(source) ?? BY_A_PERSON),
  }));
}
