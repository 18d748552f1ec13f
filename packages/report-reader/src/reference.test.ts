import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.js';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const reports = join(shared, 'reports');
const evaluate = join(shared, 'gold', 'evaluate.mjs');
const isHere = existsSync(reports) && existsSync(evaluate);
const basis = { rubric: defaultRubric(), plan: defaultPlan() };

if (!isHere)
  console.warn(
    'Skipped: the reference readings are not beside this repository (../shared/gold and ../shared/reports).',
  );

const readAll = () =>
  readdirSync(reports)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      id: basename(file, '.txt'),
      ...readText(readFileSync(join(reports, file), 'utf8'), file, basis),
    }));

describe.skipIf(!isHere)('against the reference readings', () => {
  it('reads as well as it must', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fazhi-reference-'));
    try {
      const out = join(folder, 'readings.json');
      writeFileSync(out, JSON.stringify(readAll()));
      const printed = execFileSync(process.execPath, [evaluate, join(shared, 'gold', 'reference'), out], {
        encoding: 'utf8',
      });
      const scores = JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Readonly<Record<string, number>>;
      expect(scores).toMatchObject({ missing: 0, unlocated: 0, invalid: 0 });
      const bars = {
        evidenceF1: 0.85,
        figureF1: 0.96,
        sectionF1: 0.9,
        metadata: 0.9,
        problemF1: 0.95,
        nextStepF1: 0.95,
      };
      for (const [name, bar] of Object.entries(bars)) expect(scores[name], name).toBeGreaterThanOrEqual(bar);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('knows none of the reference towns by name', () => {
    const names = readAll()
      .flatMap(({ metadata }) => [metadata.town, metadata.county])
      .filter((name) => name !== null);
    const source = fileURLToPath(new URL('.', import.meta.url));
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.ts'),
    )) {
      const code = readFileSync(join(source, file), 'utf8');
      for (const name of names) expect(code.includes(name), `${file} names ${name}`).toBe(false);
    }
  });
});
