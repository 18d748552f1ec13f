import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { describeFileProblem } from '../src/files/describe-file-problem.js';
import { readReport } from '../src/read-report.js';
import { craftedFiles, seededRandom, soundFiles, spoilFile } from './hostile-files.js';
import type { HostileFile } from './hostile-files.js';

const COUNT = Number(process.argv[2] ?? 2000);
const SEED = Number(process.argv[3] ?? 1);
const GIGABYTE = 1024 ** 3;

const basis = { rubric: defaultRubric(), plan: defaultPlan() };
const outcomes = new Map<string, number>();
const slowest: { readonly name: string; readonly milliseconds: number; readonly outcome: string }[] = [];
let peak = 0;
let crashed = 0;

async function read(file: HostileFile, label: string): Promise<void> {
  const begun = performance.now();
  let outcome: string;
  try {
    const read = await readReport(file.bytes, file.name, basis);
    outcome = read.ok ? `read as ${read.source.format}` : read.problem.code;
    if (!read.ok && describeFileProblem(read.problem, 'zh') === '') throw new Error('no reason');
  } catch (error) {
    crashed += 1;
    outcome = `CRASHED ${String(error)}`;
  }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  slowest.push({ name: label, milliseconds: Math.round(performance.now() - begun), outcome });
  slowest.sort((a, b) => b.milliseconds - a.milliseconds).splice(12);
  peak = Math.max(peak, process.memoryUsage().rss);
}

const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 1024))} MB`;

const sound = await soundFiles();
const random = seededRandom(SEED);
const pick = (): HostileFile =>
  sound[Math.floor(random() * sound.length)] ?? { name: 'a.txt', bytes: new Uint8Array() };
for (let at = 0; at < COUNT; at += 1) {
  const file = spoilFile(pick(), pick(), random);
  await read(file, `spoilt ${String(at)} ${file.name}`);
}
console.log(`${String(COUNT)} spoilt files (seed ${String(SEED)}): peak memory ${megabytes(peak)}`);
for (const { name, make } of craftedFiles(GIGABYTE)) {
  const file = { name, bytes: make() };
  // What it took to make the file is not the reader's.
  global.gc?.();
  const before = process.memoryUsage().rss;
  await read(file, file.name);
  console.log(
    `${file.name}: ${slowest.find(({ name }) => name === file.name)?.outcome ?? 'quick'}, +${megabytes(Math.max(0, process.memoryUsage().rss - before))}`,
  );
}
console.log(Object.fromEntries([...outcomes].toSorted((a, b) => b[1] - a[1])));
console.table(slowest);
console.log(
  `crashed ${String(crashed)}; peak memory ${megabytes(peak)} (of the system's count: ${megabytes(process.resourceUsage().maxRSS * 1024)})`,
);
if (crashed > 0) process.exitCode = 1;
