import type { Evidence, Figure } from '@fazhi/domain';
import type { Sentence } from '../text/clauses.js';
import type { Count } from './read-counts.js';

const LONGEST = 60;

/** Turns counts of deeds into figures, each with the one indicator that the evidence around it speaks for. */
export function readFigures(
  counts: readonly Count[],
  sentences: readonly Sentence[],
  evidence: readonly Evidence[],
): Figure[] {
  const bySentence = groupBySentence(sentences, evidence);
  return counts
    .filter(({ role }) => role === 'deed')
    .map((count) => {
      const { value, unit, approximate } = count;
      const { start, end } = fitFigure(count);
      return {
        value,
        unit,
        approximate,
        start,
        end,
        indicator: findIndicator(count, bySentence.get(count.clause.sentence) ?? []),
      };
    });
}

function fitFigure({ start, end, number }: Count): { start: number; end: number } {
  return end - start <= LONGEST ? { start, end } : { start: Math.max(start, number.end - LONGEST), end: number.end };
}

/** The evidence of each sentence that has any, by the sentence's position. Both are in order of place. */
function groupBySentence(
  sentences: readonly Sentence[],
  evidence: readonly Evidence[],
): ReadonlyMap<number, Evidence[]> {
  const groups = new Map<number, Evidence[]>();
  let at = 0;
  for (const one of evidence) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= one.start) at += 1;
    const group = groups.get(at);
    if (group) group.push(one);
    else groups.set(at, [one]);
  }
  return groups;
}

/** The evidence around the number itself, nearest match first; else the last before it in its sentence, else the first behind it. */
function findIndicator(count: Count, around: readonly Evidence[]): string | null {
  const { number } = count;
  const own = around.filter((one) => one.start <= number.start && number.end <= one.end);
  const choice = nearest(own, count);
  if (choice !== null) return choice;
  const before = around.filter((one) => one.end <= number.start);
  const last = before.reduce<Evidence | null>((best, one) => (best === null || one.end >= best.end ? one : best), null);
  return (last ?? around[0])?.indicator ?? null;
}

function nearest(candidates: readonly Evidence[], { clause, number }: Count): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of candidates) {
    for (const word of one.matched.split('、')) {
      const at = clause.text.indexOf(word);
      const distance = at < 0 ? 200 + (one.end - one.start) : Math.abs(clause.start + at + word.length - number.start);
      if (distance < least) {
        least = distance;
        best = one.indicator;
      }
    }
  }
  return best;
}
