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

/** Milliseconds for all texts, the middle of several rounds. */
function measure(run: (text: string) => unknown, all: readonly string[], rounds: number): number {
  for (let round = 0; round < 5; round += 1) for (const text of all) run(text);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    for (const text of all) run(text);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

const characters = texts.reduce((sum, text) => sum + text.length, 0);
const reading = measure(read, texts, ROUNDS) / texts.length;
const cutting = measure(cut, texts, ROUNDS) / texts.length;
const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
const once = measure(read, [longest], ROUNDS);
const tenfold = measure(read, [longest.repeat(10)], 12);
const round = (value: number): string => value.toFixed(2);

console.log(
  [
    `${texts.length} reports, ${Math.round(characters / Math.max(1, texts.length))} characters each`,
    `reading with suggestions   ${round(reading)} ms a report`,
    `jieba cut of the same text ${round(cutting)} ms a report`,
    `ratio                      ${round(reading / cutting)}`,
    `ten times as long          ${round(tenfold)} ms, ${round(tenfold / once)} times as long as once (${round(once)} ms)`,
  ].join('\n'),
);
