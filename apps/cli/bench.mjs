// npm run bench: `read --json` on a folder of 10,000 reports of all formats, with as many threads as there are cores. Memory should stay
// flat: what the whole process takes is told by tenths of the way. Another count: npm run bench -- 500
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { readInThreads } from './dist/read-in-threads.js';
import { runCli } from './dist/run-cli.js';

const count = Number(process.argv[2] ?? 10_000);
const samples = join(import.meta.dirname, '..', 'server', 'sample-county');
const kinds = readdirSync(samples).filter((name) => ['.txt', '.html', '.docx'].includes(extname(name)));
const reports = kinds.map((name) => ({ ending: extname(name), bytes: readFileSync(join(samples, name)) }));

const folder = mkdtempSync(join(tmpdir(), 'fazhi-bench-'));
const memory = [];
let printed = 0;
let bars = 0;
const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024);
const measure = () => {
  const tenth = Math.floor((printed / count) * 10);
  memory[tenth] = Math.max(memory[tenth] ?? 0, megabytes());
};
try {
  for (let at = 0; at < count; at += 1) {
    const { ending, bytes } = reports[at % reports.length];
    writeFileSync(join(folder, `${String(at).padStart(6, '0')}${ending}`), bytes);
  }
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const code = await runCli(['read', folder, '--json'], 'zh', {
    readFile: (path) => readFile(path),
    listFolder: async (path) => (await readdir(path)).sort().map((name) => join(path, name)),
    print: (text) => {
      if (text.length > 2) printed += 1;
      if (printed % 50 === 0) measure();
    },
    complain: (text) => {
      bars += 1;
      if (process.stderr.isTTY) process.stderr.write(text);
    },
    columns: process.stderr.columns ?? 80,
    now: () => performance.now(),
    threads: { open: readInThreads, count: availableParallelism() },
    stop: new AbortController().signal,
  });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    [
      `${printed} of ${count} reports read (.txt, .html, .docx), exit code ${code}, ${bars} steps of the progress bar`,
      `${seconds.toFixed(1)} s, ${(printed / seconds).toFixed(0)} reports a second, ${((user + system) / 1e6 / seconds).toFixed(2)} of ${availableParallelism()} cores busy`,
      `memory by tenths of the way: ${memory.filter(Number.isFinite).join(', ')} MB`,
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
