import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { readLabelled } from './read-labelled.js';

// npm run bench: how long a reading with suggestions takes, beside jieba's bare cut of the same text, and whether time grows with length alone.
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');
const ROUNDS = 60;

const texts = ['../shared/reports', 'apps/server/sample-county']
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
const jieba = Jieba.withDict(dict);
const read = (text: string): unknown => readLabelled({ id: 'report', text, labels: {} }).suggestions;
const cut = (text: string): unknown => jieba.cut(text);

/** Milliseconds of processor time that each task takes, round after round in turn, so that whatever else the machine does slows all alike. */
function measure(tasks: readonly (() => unknown)[], rounds: number): readonly (readonly number[])[] {
  for (let round = 0; round < 5; round += 1) for (const task of tasks) task();
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, task] of tasks.entries()) {
      const begun = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(begun);
      times[at]?.push((user + system) / 1000);
    }
  return times.map((of) => of.sort((a, b) => a - b));
}

/** The sum of every task's time at a share of its rounds: 0 the quickest, which a busy machine disturbs least, 0.5 the middle. */
const sumAt = (times: readonly (readonly number[])[], share: number): number =>
  times.reduce((sum, of) => sum + (of[Math.floor(of.length * share)] ?? 0), 0);
const round = (value: number): string => value.toFixed(2);
const both = (tell: (share: number) => string): string => `${tell(0)} (middle of all rounds ${tell(0.5)})`;

const characters = texts.reduce((sum, text) => sum + text.length, 0);
const times = measure(
  texts.flatMap((text) => [() => read(text), () => cut(text)]),
  ROUNDS,
);
const reading = times.filter((_, at) => at % 2 === 0);
const cutting = times.filter((_, at) => at % 2 === 1);
const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
const tenfold = longest.repeat(10);
const [once = [], ten = []] = measure([() => read(longest), () => read(tenfold)], ROUNDS);

console.log(
  [
    `${texts.length} reports, ${Math.round(characters / Math.max(1, texts.length))} characters each; the quickest of ${ROUNDS} rounds`,
    `reading with suggestions   ${both((share) => round(sumAt(reading, share) / texts.length))} ms a report`,
    `jieba cut of the same text ${both((share) => round(sumAt(cutting, share) / texts.length))} ms a report`,
    `ratio                      ${both((share) => round(sumAt(reading, share) / sumAt(cutting, share)))}`,
    `ten times as long          ${both((share) => round(sumAt([ten], share) / sumAt([once], share)))} times as long as once`,
  ].join('\n'),
);
