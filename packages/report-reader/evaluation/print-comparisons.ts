import type { Comparison } from './compare-reading.js';
import { addTallies, ratesOf } from './tally.js';
import type { Tally } from './tally.js';
import { weightedKappa } from './weighted-kappa.js';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Prints how a set of readings agrees with its labels: the tables, and the evidence's confusions by indicator. */
export function printComparisons(name: string, comparisons: readonly Comparison[]): void {
  console.log(`\n${name}: ${String(comparisons.length)} reports`);
  const rows = { 'evidence: clause × indicator': addTallies(comparisons.flatMap((one) => evidenceOf(one))) };
  const all: Readonly<Record<string, Tally>> = {
    ...rows,
    'evidence: clause × dimension': addTallies(comparisons.map((one) => one.evidence.dimension)),
    'figures: value and unit': addTallies(comparisons.map((one) => one.figures)),
    'figures: and indicator': addTallies(comparisons.map((one) => one.placed)),
    'sections: heading and kind': addTallies(comparisons.map((one) => one.sections)),
    problems: addTallies(comparisons.map((one) => one.problems)),
    'next steps': addTallies(comparisons.map((one) => one.nextSteps)),
  };
  console.table(
    Object.fromEntries(
      Object.entries(all).map(([what, tally]) => {
        const { f1, precision, recall } = ratesOf(tally);
        return [
          what,
          { F1: round(f1), precision: round(precision), recall: round(recall), of: tally.right + tally.missed },
        ];
      }),
    ),
  );
  const overlaps = comparisons.flatMap(({ evidence }) => evidence.overlaps);
  const levels = comparisons.flatMap((one) => one.levels);
  const pairs = levels.map(({ labelled, suggested }) => [labelled, suggested] as const);
  const kappa = pairs.length > 0 ? weightedKappa(pairs) : null;
  const shareWithin = (most: number): number =>
    round(pairs.filter(([one, other]) => Math.abs(one - other) <= most).length / Math.max(1, pairs.length));
  console.log(
    [
      `quote overlap ${round(mean(overlaps))}`,
      `metadata ${share(comparisons.map((one) => one.metadata))}`,
      `approximate ${share(comparisons.map((one) => one.approximate))}`,
      `levels: kappa ${kappa === null ? '–' : round(kappa)}, exact ${shareWithin(0)}, within one ${shareWithin(1)} of ${pairs.length}`,
    ].join(' · '),
  );
  const certain = levels.filter((one) => one.certain);
  const agreed = certain.filter(({ labelled, suggested }) => labelled === suggested);
  console.log(
    `certain: ${certain.length} of ${levels.length} suggestions (${round(certain.length / Math.max(1, levels.length))}), of which ${agreed.length} agree (${round(agreed.length / Math.max(1, certain.length))})`,
  );
  printConfusions(comparisons);
}

function printConfusions(comparisons: readonly Comparison[]): void {
  const indicators = [...new Set(comparisons.flatMap(({ evidence }) => [...evidence.byIndicator.keys()]))].sort();
  const differences = comparisons.flatMap(({ evidence }) => evidence.differences);
  console.table(
    Object.fromEntries(
      indicators.map((indicator) => {
        const tally = addTallies(comparisons.flatMap(({ evidence }) => evidence.byIndicator.get(indicator) ?? []));
        const missed = differences.filter((one) => one.what === 'missed' && one.indicator === indicator);
        const extra = differences.filter((one) => one.what === 'extra' && one.indicator === indicator);
        return [
          indicator,
          {
            ...tally,
            F1: round(ratesOf(tally).f1),
            'missed, read as': mostFrequent(missed.flatMap(({ others }) => (others.length > 0 ? others : ['–']))),
            'extra, labelled': mostFrequent(extra.flatMap(({ others }) => (others.length > 0 ? others : ['–']))),
          },
        ];
      }),
    ),
  );
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return sorted.map(([name, count]) => `${name} ${count}`).join(', ');
}

function evidenceOf({ evidence }: Comparison): readonly Tally[] {
  return [...evidence.byIndicator.values()];
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function share(parts: readonly { readonly right: number; readonly of: number }[]): number {
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  return of > 0 ? round(parts.reduce((sum, part) => sum + part.right, 0) / of) : 1;
}
