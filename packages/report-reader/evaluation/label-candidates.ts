import { readCandidates } from '@fazhi/report-reader/training';
import { defaultRubric } from '@fazhi/rubric-files';
import { sharedLength } from './compare-evidence.js';
import type { LabelledEvidence, LabelledReport } from './labels.js';
import { quoteFinder } from './quote-finder.js';

/** What the rules propose for a sentence, and whether its labels say so too. */
export interface Example {
  readonly report: string;
  readonly signs: readonly number[];
  readonly isRight: boolean;
}

const SHORTEST_SHARED = 6;

/** The reader's proposals for a labelled report; what is disputed is left out. */
export function labelCandidates({ id, text: source, labels }: LabelledReport): Example[] {
  const { text, candidates } = readCandidates(source, `${id}.txt`, defaultRubric());
  const find = quoteFinder(text);
  const marksOf = (all: readonly LabelledEvidence[] = []) =>
    all.flatMap(({ quote, indicators }) => {
      const span = find(quote);
      return span ? [{ ...span, indicators }] : [];
    });
  const wanted = marksOf(labels.evidence);
  const open = marksOf(labels.disputed);
  return candidates.flatMap(({ proposal: { sentence }, indicator, signs }) => {
    const isIn = (marks: typeof wanted): boolean =>
      marks.some(
        (mark) =>
          mark.indicators.includes(indicator) &&
          sharedLength(sentence, mark) >= Math.min(SHORTEST_SHARED, mark.end - mark.start),
      );
    const isRight = isIn(wanted);
    return !isRight && isIn(open) ? [] : [{ report: id, signs, isRight }];
  });
}
