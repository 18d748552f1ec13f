import type { EvidenceJudge } from '@fazhi/report-reader/training';
import { compareReading } from './compare-reading.js';
import type { Comparison } from './compare-reading.js';
import { fitJudge } from './fit-judge.js';
import { labelCandidates } from './label-candidates.js';
import { openSets, referenceSet } from './labelled-sets.js';
import type { LabelledReport } from './labels.js';
import { readLabelled } from './read-labelled.js';
import { suggestionSort } from './suggestion-sort.js';
import { addTallies, ratesOf } from './tally.js';
import { FROM } from './trained-judge.js';
import { weightedKappa } from './weighted-kappa.js';

// npm run compare: the rules alone against the rules and a judge that has not seen the reports it is measured on; and how often each sort of
// suggestion then agrees with the labels, which the domain's confidence rests on.
const FOLDS = 5;
/** Least chances at which a proposal is accepted. */
const FROMS = [0.4, 0.5, FROM, 0.6];
const sets = openSets();
const examples = new Map(sets.flatMap(({ reports }) => reports.map((one) => [one.id, labelCandidates(one)] as const)));
const examplesOf = (reports: readonly LabelledReport[]) => reports.flatMap(({ id }) => examples.get(id) ?? []);
const everything = sets.flatMap(({ reports }) => reports);
const agreements = new Map<string, { agreed: number; of: number }>();
const rows: Record<string, Record<string, number | string>> = {};

for (const { name, reports } of sets) {
  rows[`${name}: rules`] = measure(reports, () => null);
  const others = sets.filter((set) => set.name !== name).flatMap((set) => set.reports);
  for (const from of FROMS) {
    const bySet = fitJudge(examplesOf(others), from);
    rows[`${name}: set left out, ${String(from)}`] = measure(reports, () => bySet);
    const byFold = foldsOf(reports).map((fold) => ({
      fold,
      judge: fitJudge(examplesOf(everything.filter((one) => !fold.includes(one))), from),
    }));
    rows[`${name}: report left out, ${String(from)}`] = measure(
      reports,
      (one) => byFold.find(({ fold }) => fold.includes(one))?.judge ?? null,
      from === FROM,
    );
  }
}
const { name, reports: reference } = referenceSet();
if (reference.length > 0) {
  rows[`${name}: rules`] = measure(reference, () => null);
  for (const from of FROMS) {
    const judge = fitJudge(examplesOf(everything), from);
    rows[`${name}: all sets, ${String(from)}`] = measure(reference, () => judge);
  }
}
console.table(rows);
console.table(Object.fromEntries(agreements));

/** Reports in so many groups; a town's reports of several years stand in one. */
function foldsOf(reports: readonly LabelledReport[]): readonly (readonly LabelledReport[])[] {
  const townOf = ({ id }: LabelledReport): string => id.replace(/^\d{4}-|-\d{4}$/g, '');
  const towns = [...new Set(reports.map(townOf))].sort();
  return Array.from({ length: FOLDS }, (_, fold) =>
    reports.filter((one) => towns.indexOf(townOf(one)) % FOLDS === fold),
  );
}

function measure(
  reports: readonly LabelledReport[],
  judgeOf: (report: LabelledReport) => EvidenceJudge | null,
  isCounted = false,
): Record<string, number> {
  const comparisons = reports.map((report): Comparison => {
    const { reading, suggestions } = readLabelled(report, judgeOf(report));
    const comparison = compareReading(report.labels, reading, suggestions);
    if (isCounted)
      for (const { indicator, labelled, suggested } of comparison.levels) {
        const suggestion = suggestions.find((one) => one.indicator === indicator);
        const sort = suggestion ? suggestionSort(suggestion, reading) : null;
        if (sort === null) continue;
        const { agreed, of } = agreements.get(sort) ?? { agreed: 0, of: 0 };
        agreements.set(sort, { agreed: agreed + Number(labelled === suggested), of: of + 1 });
      }
    return comparison;
  });
  const evidence = ratesOf(addTallies(comparisons.flatMap((one) => [...one.evidence.byIndicator.values()])));
  const overlaps = comparisons.flatMap((one) => one.evidence.overlaps);
  const levels = comparisons.flatMap((one) => one.levels);
  const certain = levels.filter((one) => one.certain);
  const isAgreed = (one: { readonly labelled: number; readonly suggested: number }): boolean =>
    one.labelled === one.suggested;
  const numbers = {
    F1: evidence.f1,
    precision: evidence.precision,
    recall: evidence.recall,
    dimension: ratesOf(addTallies(comparisons.map((one) => one.evidence.dimension))).f1,
    overlap: overlaps.reduce((sum, one) => sum + one, 0) / Math.max(1, overlaps.length),
    placed: ratesOf(addTallies(comparisons.map((one) => one.placed))).f1,
    kappa: weightedKappa(levels.map((one) => [one.labelled, one.suggested] as const)) ?? 0,
    exact: levels.filter(isAgreed).length / Math.max(1, levels.length),
    certain: certain.length / Math.max(1, levels.length),
    agreed: certain.filter(isAgreed).length / Math.max(1, certain.length),
  };
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, Math.round(value * 1000) / 1000]));
}
