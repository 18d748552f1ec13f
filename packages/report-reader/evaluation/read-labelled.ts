import { suggestLevels } from '@fazhi/domain';
import type { Reading, Suggestion, TownProfile } from '@fazhi/domain';
import { readText } from '@fazhi/report-reader';
import type { EvidenceJudge } from '@fazhi/report-reader/training';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import type { LabelledReport } from './labels.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };

/** Nothing is known of the town beside its report, so nothing is ruled out. */
const UNKNOWN: TownProfile = {
  type: 'town',
  villages: null,
  communities: null,
  population: null,
  officers: null,
  delegatedEnforcement: null,
  peoplesCongress: null,
};

/** Reads a labelled report with the default rubric and plan. `judge`: the shipped one where absent, the rules alone where null. */
export function readLabelled(
  { id, text }: LabelledReport,
  judge?: EvidenceJudge | null,
): {
  readonly reading: Reading;
  readonly suggestions: readonly Suggestion[];
} {
  const reading = readText(text, `${id}.txt`, judge === undefined ? basis : { ...basis, judge });
  return { reading, suggestions: suggestLevels({ ...basis, reading, profile: UNKNOWN }) };
}
