import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledReport } from './labels.js';
import { loadLabelled } from './load-labelled.js';

/** A named set of labelled reports. */
export interface LabelledSet {
  readonly name: string;
  readonly reports: readonly LabelledReport[];
}

/** Beside the compiled files or the sources: the folder of the sets. */
const here = dirname(fileURLToPath(import.meta.url)).replace(/[\\/]dist$/, '');
const tuning = join(here, 'tuning');
const root = join(here, '..', '..', '..');
const shared = join(root, '..', 'shared');

const load = (name: string, labels: string, texts?: string): LabelledSet => ({
  name,
  reports: loadLabelled(labels, texts),
});

/** The sets that everybody may look at: rules are tuned and the judge is trained on them. */
export const openSets = (): readonly LabelledSet[] => [
  load('tuning', tuning, join(root, 'apps', 'server', 'sample-county')),
  load('first held back', join(tuning, 'first-held-back')),
  load('second held back', join(tuning, 'second-held-back')),
  load('third held back', join(tuning, 'third-held-back')),
];

/** Two people's readings of three real reports, which stand beside the repository or nowhere; empty there. Measured, never trained on. */
export const referenceSet = (): LabelledSet =>
  load('reference', join(shared, 'gold', 'reference'), join(shared, 'reports'));

/** For a last look only. */
export const heldBackSet = (): LabelledSet => load('held back', join(here, 'held-back'));
