import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { expect, it, test } from 'vitest';
import { craftedFiles, seededRandom, soundFiles, spoilFile } from '../test-files/hostile-files.js';
import { describeFileProblem } from './files/describe-file-problem.js';
import { describeReadNotice } from './files/describe-read-notice.js';
import { readReport } from './read-report.js';
import { toSourceOffset } from './text/offset-map.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };
const SPOILT = 150;
/** The full run (`npm run fuzz`) unpacks a gigabyte and reads as much text as is read at all. */
const BOMB = 64 * 1024 * 1024;
const CHARACTERS = 60_000;

/** Reads a file and checks that it either has a clear reason, in both languages, or a reading that leads back to its source. */
async function check(bytes: Uint8Array, name: string): Promise<void> {
  const outcome = await readReport(bytes, name, basis);
  if (!outcome.ok) {
    expect(describeFileProblem(outcome.problem, 'zh')).toMatch(/。$/);
    expect(describeFileProblem(outcome.problem, 'en')).toMatch(/\.$/);
    return;
  }
  for (const notice of outcome.notices) {
    expect(describeReadNotice(notice, 'zh')).toMatch(/。$/);
    expect(describeReadNotice(notice, 'en')).toMatch(/\.$/);
  }
  const { reading, source } = outcome;
  const span = reading.evidence[0];
  if (span) {
    const [from, to] = [toSourceOffset(source.map, span.start), toSourceOffset(source.map, span.end)];
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(source.text.length);
  }
}

it('names what is wrong with spoilt files of every format, or reads them', { timeout: 60_000 }, async () => {
  const sound = await soundFiles();
  const random = seededRandom(20_260_101);
  const pick = () => sound[Math.floor(random() * sound.length)] ?? { name: 'a.txt', bytes: new Uint8Array() };
  for (let at = 0; at < SPOILT; at += 1) {
    const { bytes, name } = spoilFile(pick(), pick(), random);
    await check(bytes, name);
  }
});

it('reads the same files whole', async () => {
  for (const { bytes, name } of await soundFiles()) {
    const outcome = await readReport(bytes, name, basis);
    expect(outcome.ok && outcome.reading.metadata.town, name).toBe('石桥镇');
  }
});

test.each(craftedFiles(BOMB, CHARACTERS).map(({ name, make }) => ({ name, make })))(
  'survives $name',
  { timeout: 30_000 },
  async ({ name, make }) => {
    await check(make(), name);
  },
);
