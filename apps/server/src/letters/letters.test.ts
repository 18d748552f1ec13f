import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';
import { LetterEntity } from './letter.entity.js';
import { LettersJobEntity } from './letters-job.entity.js';

interface Zip {
  readonly files: Record<string, { readonly async: (type: 'nodebuffer') => Promise<Buffer> }>;
}
const JsZip = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
  readonly loadAsync: (bytes: ArrayBuffer | Buffer) => Promise<Zip>;
};

const JOB = '__typename id state done total isCurrent';
const START = `mutation ($roundId: ID!, $input: LettersInput!) {
  startLetters(roundId: $roundId, input: $input) { __typename ... on LettersJob { ${JOB} } ... on Refusal { code } }
}`;
const LIST = `query ($roundId: ID!) { lettersJobs(roundId: $roundId) { ${JOB} format } }`;
interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly code?: string;
}

let server: TestServer;
let world: TwoCounties;
const PUBLISH = 'mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }';

async function publish(town: '青石镇' | '红岩街道' | '白水乡', level: number): Promise<void> {
  const lead = await world.as('lead');
  await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  await fillInSheet(await world.as('assessor1'), world.townYears[town], level);
  await lead.ask(PUBLISH, { id: world.townYears[town] });
}

async function start(format: 'DOCX' | 'PDF', who: Parameters<TwoCounties['as']>[0] = 'lead'): Promise<Job> {
  const client = await world.as(who);
  const variables = { roundId: world.roundId, input: { format, language: 'ZH', issuer: '甲县法治办' } };
  return (await client.ask<{ startLetters: Job }>(START, variables)).startLetters;
}

async function list(): Promise<readonly Job[]> {
  const lead = await world.as('lead');
  return (await lead.ask<{ lettersJobs: Job[] }>(LIST, { roundId: world.roundId })).lettersJobs;
}

beforeAll(async () => {
  server = await startTestServer({ folder: await mkdtemp(path.join(tmpdir(), 'fazhi-letters-')) });
  world = await createTwoCounties(server);
}, 240_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('before anything is published there are no letters to make', async () => {
  expect((await start('DOCX')).code).toBe('NOT_FOUND');
}, 60_000);

test('all letters come in one file, one a town, numbered in the official order, each the letter that the town gets', async () => {
  await publish('红岩街道', 2);
  await publish('青石镇', 3);
  const job = await start('DOCX');
  expect([job.state, job.total]).toEqual(['RUNNING', 2]);
  await server.lettersQueue.idle();
  expect(await list()).toMatchObject([
    { id: job.id, state: 'READY', done: 2, total: 2, isCurrent: true, format: 'DOCX' },
  ]);
  const lead = await world.as('lead');
  const response = await lead.fetch(`/exports/letters/${job.id}.zip`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('甲县 2025 考评反馈.zip');
  const { files } = await JsZip.loadAsync(await response.arrayBuffer());
  expect(Object.keys(files)).toEqual(['1 青石镇 2025 考评反馈.docx', '2 红岩街道 2025 考评反馈.docx']);
  for (const [name, file] of Object.entries(files)) {
    const letter = await JsZip.loadAsync(await file.async('nodebuffer'));
    const text = (await letter.files['word/document.xml']?.async('nodebuffer'))?.toString('utf8') ?? '';
    expect(text).toContain('甲县法治办');
    expect(text.includes('红岩') && text.includes('青石')).toBe(false);
    expect(text).toContain(name.slice(2, 4));
    expect(text).not.toMatch(/姓名-/u);
  }
}, 240_000);

test('nobody else begins, sees or fetches them, and another county’s lead does not learn of them', async () => {
  const [job] = await list();
  for (const name of ['assessor1', 'qingshi', 'admin', 'lead2'] as const) {
    const client = await world.as(name);
    expect([name, (await start('DOCX', name)).code]).toEqual([name, name === 'lead2' ? 'NOT_FOUND' : 'FORBIDDEN']);
    const seen = await client.ask<{ lettersJobs: Job[] }>(LIST, { roundId: world.roundId });
    expect([name, seen.lettersJobs]).toEqual([name, []]);
    expect([name, (await client.fetch(`/exports/letters/${job?.id ?? ''}.zip`)).status]).toEqual([name, 404]);
  }
  expect((await server.client().fetch(`/exports/letters/${job?.id ?? ''}.zip`)).status).toBe(401);
}, 60_000);

test('a new result makes the letters outdated; asked for again, all are made anew', async () => {
  await publish('白水乡', 4);
  expect((await list())[0]?.isCurrent).toBe(false);
  const again = await start('DOCX');
  await server.lettersQueue.idle();
  expect(await list()).toMatchObject([{ id: again.id, state: 'READY', done: 3, isCurrent: true }]);
}, 240_000);

test('stopped, it keeps what is made and goes on with the rest', async () => {
  const job = await start('PDF');
  const lead = await world.as('lead');
  const STOP = `mutation ($id: ID!) { stopLetters(id: $id) { __typename ... on LettersJob { ${JOB} } } }`;
  expect((await lead.ask<{ stopLetters: Job }>(STOP, { id: job.id })).stopLetters.state).toBe('STOPPED');
  await server.lettersQueue.idle();
  expect((await lead.fetch(`/exports/letters/${job.id}.zip`)).status).toBe(404);
  const again = await start('PDF');
  expect(again.id).toBe(job.id);
  await server.lettersQueue.idle();
  expect((await list()).find(({ id }) => id === job.id)).toMatchObject({ state: 'READY', done: 3 });
}, 240_000);

test('a server that was killed goes on at the next start, and makes no finished letter again', async () => {
  const [job] = await server.database.read.find(LettersJobEntity, {
    where: { format: 'docx' },
    order: { askedAt: 'DESC' },
  });
  const id = job?.id ?? '';
  const before = await server.database.read.find(LetterEntity, { where: { jobId: id }, order: { position: 'ASC' } });
  // as a kill in the midst of the last letter leaves it; the mark shows that the others are not written again
  const mark = 'f'.repeat(64);
  await server.database.write(async (manager) => {
    await manager.update(LettersJobEntity, { id }, { state: 'running', finishedAt: null });
    await manager.update(LetterEntity, { jobId: id, position: 1 }, { sha256: mark });
    await manager.update(LetterEntity, { jobId: id, position: 3 }, { sha256: null, resultHash: null });
  });
  const { folder } = server;
  await server.stop();
  server = await startTestServer({ folder });
  await server.lettersQueue.idle();
  const after = await server.database.read.find(LetterEntity, { where: { jobId: id }, order: { position: 'ASC' } });
  expect(after.map(({ sha256 }) => sha256)).toEqual([
    mark,
    before[1]?.sha256,
    expect.stringMatching(/^[0-9a-f]{64}$/u),
  ]);
  expect(after[2]?.resultHash).toBe(before[2]?.resultHash);
  const lead = server.client();
  await lead.signIn('lead', PASSWORD);
  const jobs = await lead.ask<{ lettersJobs: Job[] }>(LIST, { roundId: world.roundId });
  expect(jobs.lettersJobs.find((one) => one.id === id)?.state).toBe('READY');
}, 240_000);
