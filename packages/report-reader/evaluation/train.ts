import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trainedJudge } from './trained-judge.js';

// npm run train: weighs the signs anew from the open labelled sets and writes the weights that are shipped.
const file = join(
  dirname(fileURLToPath(import.meta.url)),
  ...['..', '..', 'src', 'evidence', 'judging', 'shipped-judge.ts'],
);
const { judge, examples, reports } = trainedJudge();
const right = examples.filter(({ isRight }) => isRight).length;
const hash = createHash('sha256').update(JSON.stringify(examples)).digest('hex').slice(0, 16);
const weights = Object.entries(judge.weights).map(
  ([name, weight]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${String(weight)},`,
);
writeFileSync(
  file,
  `import type { EvidenceJudge } from './evidence-judge.js';

/**
 * Written by \`npm run train\`; never edited. Logistic regression over ${String(examples.length)} proposals of the rules (${String(right)} of them right) in the ${String(reports)} reports of the
 * open labelled sets; their signs have the SHA-256 ${hash}….
 */
export const shippedJudge: EvidenceJudge = {
  weights: {
${weights.join('\n')}
  },
  from: ${String(judge.from)},
};
`,
);
console.log(
  `${String(examples.length)} proposals (${String(right)} right) of ${String(reports)} reports, signs ${hash}`,
);
