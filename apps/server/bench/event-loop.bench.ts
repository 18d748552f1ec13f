// npm run bench: how long the server's one thread that answers stands still while exports are made and tables are read, asked for through the real
// addresses of a running server by another thread. Prints; never fails a build. Another county: npm run bench -- 40
import { Worker } from 'node:worker_threads';
import { rankingWorkbook } from '@fazhi/exports';
import { startTestServer } from '../src/testing/test-server.js';
import { PASSWORD } from '../src/testing/two-counties.js';
import type { Answered, Wanted } from './client.worker.js';
import { ASSESSORS, fillCounty } from './fill-county.js';
import { watchLoop } from './watch-loop.js';
import type { Standstill } from './watch-loop.js';

const TOWNS = Number(process.argv[2] ?? 120);
/** Of each export the best of so many: what else runs on the machine only ever adds. */
const ROUNDS = 5;
const LIMIT = 50;

const server = await startTestServer({ workerFile: new URL('../src/reports/read-report.worker.js', import.meta.url) });
try {
  const county = await fillCounty(server, TOWNS);
  const worker = new Worker(new URL('./client.worker.js', import.meta.url), {
    workerData: { url: server.url, password: PASSWORD },
  });
  const ask = (wanted: Wanted) =>
    new Promise<Answered>((resolve) => {
      worker.once('message', resolve);
      worker.postMessage(wanted);
    });
  const lead = `lead-of-${String(TOWNS)}`;
  const get =
    (path: string, as = lead): (() => Promise<Answered>) =>
    () =>
      ask({ as, path });
  const change = (as: string, query: string, variables: Record<string, unknown>) => () =>
    ask({ as, path: '/graphql', graphql: { query, variables } });
  const of = (paper: string) => get(`/exports/rounds/${county.published}/${paper}`);

  const column = (heads: string, cells: (town: number) => string) =>
    Buffer.from(
      [heads, ...Array.from({ length: TOWNS }, (_, town) => `第${String(town + 1)}镇,${cells(town)}`)].join('\n'),
    ).toString('base64');
  const wide = Buffer.from(
    await rankingWorkbook(
      {
        county: '某县',
        year: 2026,
        basis: 'scored',
        dimensions: Array.from({ length: 12 }, (_, place) => ({
          id: `D${String(place)}`,
          zh: '类',
          en: 'd',
          points: 100,
        })),
        rows: Array.from({ length: 1500 }, (_, place) => ({
          rank: place + 1,
          town: `第${String(place + 1)}镇`,
          total: 5000,
          grade: null,
          band: null,
          dimensions: Object.fromEntries(
            Array.from({ length: 12 }, (_, one) => [`D${String(one)}`, { points: 400, applicableMax: 500 }]),
          ),
        })),
        unranked: [],
      },
      'zh',
    ),
  ).toString('base64');
  const importOf = (name: string, content: string) =>
    change(
      lead,
      `mutation ($round: ID!, $content: String!) { ${name}(roundId: $round, content: $content) { __typename ... on Refusal { message { zh } } } }`,
      { round: county.open, content },
    );
  const letters = async (format: string): Promise<Answered> => {
    const begun = performance.now();
    const started = await change(
      lead,
      'mutation ($round: ID!, $input: LettersInput!) { startLetters(roundId: $round, input: $input) { __typename ... on LettersJob { id } } }',
      { round: county.published, input: { format, language: 'ZH', number: String(begun) } },
    )();
    await server.lettersQueue.idle();
    const { data } = JSON.parse(started.text) as { data: { startLetters: { id: string } } };
    const zip = await get(`/exports/letters/${data.startLetters.id}.zip`)();
    return { ...zip, time: performance.now() - begun };
  };
  const [first] = county.townYears;
  const offline = await fetchOffline();

  async function fetchOffline(): Promise<string> {
    const client = server.client();
    await client.signIn(county.assessor, PASSWORD);
    const sheet = await client.fetch(`/exports/rounds/${county.open}/offline-sheet.xlsx`);
    return sheet.ok ? Buffer.from(await sheet.arrayBuffer()).toString('base64') : '';
  }

  const exports: readonly (readonly [string, () => Promise<Answered>, number?])[] = [
    [
      'nothing (the machine itself, 2 s)',
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            resolve({ status: 200, bytes: 0, text: '', time: 2000 });
          }, 2000),
        ),
    ],
    ['workbook.xlsx', of('workbook.xlsx')],
    ['circular.docx', of('circular.docx')],
    ['briefing.pptx', of('briefing.pptx')],
    ['ranking.pdf', of('ranking.pdf')],
    ['sheets.pdf', of('sheets.pdf'), 2],
    ['results.csv', of('results.csv')],
    ['results.json', of('results.json')],
    ['minutes.docx', of('minutes.docx')],
    ['signatures.docx', of('signatures.docx')],
    ['package.zip', of('package.zip'), 3],
    ['ranking.xlsx', of('ranking.xlsx')],
    ['ranking.csv', of('ranking.csv')],
    ['letter.docx', get(`/exports/towns/${first ?? ''}/letter.docx`)],
    ['letter.pdf', get(`/exports/towns/${first ?? ''}/letter.pdf`)],
    [`all ${String(TOWNS)} letters .docx and their zip`, () => letters('DOCX'), 2],
    [`all ${String(TOWNS)} letters .pdf and their zip`, () => letters('PDF'), 1],
    ['audit.csv', get('/exports/audit.csv')],
    ['offline-sheet.xlsx', get(`/exports/rounds/${county.open}/offline-sheet.xlsx`, county.assessor)],
    [
      'import: offline sheet',
      change(
        county.assessor,
        'mutation ($round: ID!, $content: String!) { importOfflineSheet(roundId: $round, content: $content) { __typename ... on Refusal { message { zh } } } }',
        { round: county.open, content: offline },
      ),
    ],
    [
      'import: profiles, .csv',
      importOf(
        'importProfiles',
        column('单位,行政村,人口', (town) => `${String(town + 1)},12000`),
      ),
    ],
    [
      'import: assignments, .csv',
      importOf(
        'importAssignments',
        column('单位,考评员', (town) => ASSESSORS[town % 3] ?? ''),
      ),
    ],
    [
      'import: items, .csv',
      importOf(
        'importDepartmentData',
        column('单位,事项,依据', () => '迟报,收文登记'),
      ),
    ],
    ['import: profiles, .xlsx of 1,500 rows', importOf('importProfiles', wide)],
    ['import: assignments, .xlsx of 1,500 rows', importOf('importAssignments', wide)],
    ['import: items, .xlsx of 1,500 rows', importOf('importDepartmentData', wide)],
  ];

  const say = (...cells: readonly string[]) => {
    process.stdout.write(
      `${cells.map((cell, place) => (place === 0 ? cell.padEnd(48) : cell.padStart(10))).join('')}\n`,
    );
  };
  process.stdout.write(
    `a published county of ${String(TOWNS)} towns with three sheets each; best of ${String(ROUNDS)} (fewer of the long ones), in ms\nstood: the longest that the server's thread computed without a turn; wall: the longest turn by the clock, with what it waited for a core (perf_hooks)\n`,
  );
  say('', 'stood', 'wall', 'p99', 'answered', 'KB');
  let worst = 0;
  const ownOf = ({ own, most }: Standstill) => own ?? most;
  for (const [name, run, rounds = ROUNDS] of exports) {
    const measured: (Standstill & { readonly answered: Answered })[] = [];
    await run(); // what is loaded at the first time is loaded once
    for (let round = 0; round < rounds; round += 1) {
      const stop = watchLoop();
      const answered = await run();
      measured.push({ ...stop(), answered });
    }
    const best = measured.reduce((a, b) => (ownOf(b) < ownOf(a) ? b : a));
    if (name !== exports[0]?.[0]) worst = Math.max(worst, ownOf(best));
    say(
      name,
      ownOf(best).toFixed(1),
      best.most.toFixed(1),
      best.p99.toFixed(1),
      best.answered.time.toFixed(0),
      (best.answered.bytes / 1000).toFixed(0),
      ...(best.answered.status === 200 ? [] : [`HTTP ${String(best.answered.status)}`]),
      ...(best.answered.text.includes('"Refusal"') || best.answered.text.includes('"errors"')
        ? [best.answered.text.slice(0, 120)]
        : []),
    );
  }
  say('the longest standstill', worst.toFixed(1), `(bar: ${String(LIMIT)})`);
  await worker.terminate();
} finally {
  await server.remove();
}
