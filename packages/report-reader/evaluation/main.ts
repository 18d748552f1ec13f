import { compareReading } from './compare-reading.js';
import type { Comparison } from './compare-reading.js';
import { heldBackSet, openSets, referenceSet } from './labelled-sets.js';
import type { LabelledReport } from './labels.js';
import { printComparisons } from './print-comparisons.js';
import { readLabelled } from './read-labelled.js';

// npm run evaluate [-- --held-back] [--list] [--rules]: how well readings agree with labels. `--rules`: without the judge.
// The held-back set is for a last look only.
const options = new Set(process.argv.slice(2));
const sets = [referenceSet(), ...openSets(), ...(options.has('--held-back') ? [heldBackSet()] : [])];

for (const { name, reports } of sets) {
  if (reports.length === 0) {
    console.log(`\n${name}: not here, left out`);
    continue;
  }
  const comparisons = reports.map((report) => compare(report));
  printComparisons(name, comparisons);
}

function compare(report: LabelledReport): Comparison {
  const { reading, suggestions } = readLabelled(report, options.has('--rules') ? null : undefined);
  const comparison = compareReading(report.labels, reading, suggestions);
  for (const quote of comparison.evidence.unlocated) console.log(`${report.id}: quote not in the text: ${quote}`);
  if (options.has('--list')) {
    for (const { what, indicator, others, start, end } of comparison.evidence.differences) {
      const clause = reading.text.slice(start, end).trim();
      console.log(`${report.id}: ${what} ${indicator} [${others.join(' ')}]: ${clause.slice(0, 160)}`);
    }
    for (const note of comparison.notes) console.log(`${report.id}: ${note}`);
  }
  return comparison;
}
