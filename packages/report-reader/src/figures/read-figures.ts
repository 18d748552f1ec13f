import type { Evidence, Figure } from '@fazhi/domain';
import type { Sentence } from '../text/clauses.js';
import type { Count } from './read-counts.js';

const LONGEST = 60;

/** Turns counts of deeds into figures, each with the one indicator that the evidence around it speaks for. */
export function readFigures(counts: readonly Count[], sentences: readonly Sentence[], evidence: readonly Evidence[]): Figure[] {
  return counts
    .filter(({ role }) => role === 'deed')
    .map((count) => {
      const { value, unit, approximate } = count;
      const { start, end } = fitFigure(count);
      return { value, unit, approximate, start, end, indicator: findIndicator(count, sentences, evidence) };
    });
}

function fitFigure({ start, end, number }: Count): { start: number; end: number } {
  return end - start <= LONGEST ? { start, end } : { start: Math.max(start, number.end - LONGEST), end: number.end };
}

/** The evidence of the number's own clause, nearest match first; else the nearest before it in its sentence. */
function findIndicator(count: Count, sentences: readonly Sentence[], evidence: readonly Evidence[]): string | null {
  const { clause, number } = count;
  const own = evidence.filter((one) => one.start <= number.start && number.end <= one.end);
  const choice = own.length > 0 ? nearest(own, count) : null;
  if (choice !== null) return choice;
  const sentence = sentences[clause.sentence];
  if (!sentence) return null;
  const around = evidence.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
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
