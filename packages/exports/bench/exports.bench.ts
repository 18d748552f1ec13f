// npm run bench: the workbook of 1,000 towns beside the bare library writing as many cells, what memory it takes as towns grow, and all letters
// of a county of 120. Prints; never fails a build.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { renderPaper } from '../src/render-paper.js';
import type { PaperOptions, TownPaper } from '../src/render-paper.js';
import { sampleMeeting } from '../src/test/sample-meeting.js';
import { streamWorkbook } from '../src/workbook/meeting-workbook.js';
import { collectCells } from './collect-cells.js';
import { showProgress } from './show-progress.js';
import { Sink } from './sink.js';
import { writeBare } from './write-bare.js';

const TOWNS = 1000;
const ROUNDS = 9;
const LETTERS = 120;
const NOW = new Date('2026-02-01T00:00:00Z');
const OPTIONS = { language: 'zh', order: 'rank', isAnonymous: false } as const;

const say = (what: string, value: string) => process.stdout.write(`${what.padEnd(72)} ${value}\n`);
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;

/** Milliseconds of processor time, so that what else runs on the machine does not count; packing in other threads does. */
async function time(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const result = sampleMeeting({ towns: TOWNS });
const sheets = await collectCells(result, OPTIONS, NOW);
const cells = sheets.reduce((all, rows) => all + rows.reduce((sum, row) => sum + row.length, 0), 0);
say(
  `workbook of ${String(TOWNS)} towns × ${String(result.rubric.indicators.length)} indicators`,
  `${cells.toLocaleString('en')} cells`,
);

const workbook = () => streamWorkbook(result, OPTIONS, NOW, new Sink());
const bare = () => writeBare(sheets, new Sink());
for (let warm = 0; warm < 3; warm += 1) {
  await workbook();
  await bare();
}
const rounds: { readonly workbook: number; readonly bare: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1)
  // whichever is second finds the machine as the first left it: turn about
  rounds.push(
    round % 2 === 0
      ? { workbook: await time(workbook), bare: await time(bare) }
      : await time(bare).then(async (first) => ({ bare: first, workbook: await time(workbook) })),
  );
say(
  '  as it is, with styles and formulas (processor time, median)',
  seconds(median(rounds.map((round) => round.workbook))),
);
say(
  '  the bare library, as many cells of the same values, no style, no formula',
  seconds(median(rounds.map((round) => round.bare))),
);
say(
  `  ratio (median of ${String(ROUNDS)} paired rounds; it should stay below 1.5)`,
  `${median(rounds.map((round) => round.workbook / round.bare)).toFixed(2)}   (${rounds.map((round) => (round.workbook / round.bare).toFixed(2)).join(', ')})`,
);

for (const towns of [250, 500, 1000]) {
  const file = fileURLToPath(new URL('workbook-memory.js', import.meta.url));
  const [before, peak, bytes] = execFileSync(process.execPath, [file, String(towns)], { encoding: 'utf8' })
    .trim()
    .split(' ')
    .map(Number);
  say(
    `  memory at ${String(towns)} towns, in a process of its own`,
    `peak ${String(peak)} MB; ${String(before)} MB with the results alone; file ${((bytes ?? 0) / 1e6).toFixed(1)} MB`,
  );
}

const county = sampleMeeting({ towns: LETTERS });
for (const paper of ['letter.docx', 'letter.pdf'] as const satisfies readonly TownPaper[]) {
  const options: PaperOptions = {
    paper,
    language: 'zh',
    order: 'official',
    isAnonymous: false,
    hasMark: false,
    issue: { issuer: null, number: null, date: '2026-02-01' },
    hidden: { towns: county.towns.map(({ name }) => name), people: ['考评员甲', '考评员乙'] },
  };
  let bytes = 0;
  const taken = await time(async () => {
    for (const [place, town] of county.towns.entries()) {
      const others = options.hidden.towns.filter((name) => name !== town.name);
      const letter = await renderPaper(
        { ...county, towns: [town] },
        { ...options, hidden: { ...options.hidden, towns: others } },
        NOW,
      );
      bytes += letter.length;
      showProgress(paper, place + 1, LETTERS);
    }
  });
  say(
    `${String(LETTERS)} letters, ${paper.slice(paper.indexOf('.'))}`,
    `${seconds(taken)}, ${(taken / LETTERS).toFixed(0)} ms each, ${(bytes / LETTERS / 1000).toFixed(0)} KB each`,
  );
}
