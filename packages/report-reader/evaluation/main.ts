import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareReading } from './compare-reading.js';
import type { Comparison } from './compare-reading.js';
import type { LabelledReport } from './labels.js';
import { loadLabelled } from './load-labelled.js';
import { printComparisons } from './print-comparisons.js';
import { readLabelled } from './read-labelled.js';

// npm run evaluate [-- --held-back] [-- --list]: how well readings agree with labels. The held-back set is for a last look only.
const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(here, '..', '..', '..', '..', 'shared');
const options = new Set(process.argv.slice(2));

const sets: readonly (readonly [string, readonly LabelledReport[]])[] = [
  ['reference', loadLabelled(join(shared, 'gold', 'reference'), join(shared, 'reports'))],
  ['tuning', loadLabelled(join(here, 'tuning'), join(here, '..', '..', '..', 'apps', 'server', 'sample-county'))],
  ['first held back', loadLabelled(join(here, 'tuning', 'first-held-back'))],
  ['second held back', loadLabelled(join(here, 'tuning', 'second-held-back'))],
  ...(options.has('--held-back') ? [['held back', loadLabelled(join(here, 'held-back'))] as const] : []),
];

for (const [name, reports] of sets) {
  if (reports.length === 0) {
    console.log(`\n${name}: not here, left out`);
    continue;
  }
  const comparisons = reports.map((report) => compare(report));
  printComparisons(name, comparisons);
}

function compare(report: LabelledReport): Comparison {
  const { reading, suggestions } = readLabelled(report);
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
