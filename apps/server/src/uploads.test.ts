import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReportEntity } from './reports/report.entity.js';
import { reportText } from './testing/report-text.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { createTwoCounties } from './testing/two-counties.js';
import type { TwoCounties } from './testing/two-counties.js';
import { makeZip } from './testing/make-zip.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const REPORT =
  'query ($id: ID!) { report(id: $id) { state doubts fileName filedBy proposedTownYearId problem { zh en } metadata { town } } }';
interface ReportAnswer {
  report: {
    state: string;
    doubts: string[];
    fileName: string;
    filedBy: string;
    proposedTownYearId: string | null;
    problem: { zh: string; en: string } | null;
  } | null;
}

test.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
  ['an empty file', '空.txt', ''],
  ['a PDF', '报告.pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n'],
  ['a PDF that calls itself a Word file', '报告.docx', '%PDF-1.7\n1 0 obj\n'],
  [
    'an old Word file',
    '报告.doc',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
  ],
  ['bytes that are no text', '报告.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 1])],
  ['a broken Word file', '坏.docx', makeZip([['word/document.xml', Buffer.from('<w:document')]]).subarray(0, 60)],
  [
    'a zip bomb',
    '炸弹.docx',
    makeZip([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['word/document.xml', Buffer.alloc(400 * 1024 * 1024)],
    ]),
  ],
])('%s is kept and its reader is told why it could not be read', async (_, fileName, content) => {
  const lead = await world.as('lead');
  const { status, body } = await lead.upload(world.roundId, fileName, content);
  expect(status).toBe(202);
  await server.queue.idle();
  const { report } = await lead.ask<ReportAnswer>(REPORT, { id: body.reportId });
  expect(report).toMatchObject({ state: 'UNREADABLE', fileName });
  expect(report?.problem?.zh).toMatch(/\p{Script=Han}/u);
  expect(report?.problem?.en).not.toBe('');
  const discarded = await lead.ask(
    'mutation ($id: ID!) { decideReport(reportId: $id) { __typename ... on ReportDecided { report { state } } } }',
    { id: body.reportId },
  );
  expect(discarded).toEqual({ decideReport: { __typename: 'ReportDecided', report: { state: 'DISCARDED' } } });
});

test('a file that is too large is refused and leaves nothing behind', async () => {
  const lead = await world.as('lead');
  const { status, body } = await lead.upload(world.roundId, '大.txt', new Uint8Array(20 * 1024 * 1024 + 10));
  expect(status).toBe(413);
  expect(body.message?.zh).toContain('20 MB');
  // one that does not say its size beforehand is cut off on the way
  const boundary = 'limit';
  const chunks = [
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.txt"\r\n\r\n`,
    ...Array<string>(22).fill('长'.repeat(349_526)),
    `\r\n--${boundary}--\r\n`,
  ];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
  const streamed = await lead.fetch(`/files/reports?round=${world.roundId}`, {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'x-fazhi-request': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  expect(streamed.status).toBe(413);
  expect(await readdir(path.join(server.folder, 'incoming'))).toEqual([]);
  expect(await server.database.read.countBy(ReportEntity, { fileName: 'big.txt' })).toBe(0);
});

test('a request without a file, or broken in the middle, is refused in words', async () => {
  const lead = await world.as('lead');
  const headers = { 'x-fazhi-request': '1' };
  const target = `/files/reports?round=${world.roundId}`;
  expect((await lead.fetch(target, { method: 'POST', headers })).status).toBe(400);
  const form = new FormData();
  form.set('other', 'field');
  expect((await lead.fetch(target, { method: 'POST', headers, body: form })).status).toBe(400);
  const broken = await lead.fetch(target, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
  });
  expect(broken.status).toBe(400);
  expect(await readdir(path.join(server.folder, 'incoming'))).toEqual([]);
});

test('who may file where', async () => {
  const upload = async (who: Parameters<TwoCounties['as']>[0], round: string) =>
    (await (await world.as(who)).upload(round, 'x.txt', reportText('无名镇'))).status;
  expect(await upload('assessor1', world.roundId)).toBe(403);
  expect(await upload('admin', world.roundId)).toBe(404);
  expect(await upload('lead', world.otherRoundId)).toBe(404);
  expect(await upload('huangtu', world.roundId)).toBe(404);
  expect(await upload('lead', 'no-such-round')).toBe(404);
  expect((await server.client().upload(world.roundId, 'x.txt', 'text')).status).toBe(401);
});

test('ten at once all arrive, each under its own name, and come back as they were filed', async () => {
  const lead = await world.as('lead');
  const texts = Array.from({ length: 10 }, (_, n) => reportText('白水乡', 2025, `第${String(n)}份。`));
  const answers = await Promise.all(
    texts.map((text, n) => lead.upload(world.roundId, `白水乡（第${String(n)}份）“终稿”.txt`, text)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202));
  await server.queue.idle();
  const states: string[] = [];
  for (const [n, { body }] of answers.entries()) {
    const { report } = await lead.ask<ReportAnswer>(REPORT, { id: body.reportId });
    states.push(report?.state ?? '');
    expect(report?.fileName).toBe(`白水乡（第${String(n)}份）“终稿”.txt`);
    const file = await lead.fetch(`/files/reports/${body.reportId ?? ''}`);
    expect(await file.text()).toBe(texts[n]);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E7%99%BD/u);
  }
  expect(states.filter((state) => state === 'FILED')).toHaveLength(1);
  expect(states.filter((state) => state === 'NEEDS_DECISION')).toHaveLength(9);
  const row = await server.database.read.findOneByOrFail(ReportEntity, { id: answers[0]?.body.reportId ?? '' });
  const kept = path.join(server.folder, 'files', row.sha256.slice(0, 2), row.sha256);
  expect(existsSync(kept) && (await readFile(kept, 'utf8'))).toBe(texts[0]);
});

test('doubts: the same file twice, another town’s, another year’s', async () => {
  const lead = await world.as('lead');
  const file = async (who: Parameters<TwoCounties['as']>[0], text: string) => {
    const client = await world.as(who);
    const { body } = await client.upload(world.roundId, '报告.txt', text);
    await server.queue.idle();
    const mine = (await client.ask<ReportAnswer>(REPORT, { id: body.reportId })).report;
    const leads = (await lead.ask<ReportAnswer>(REPORT, { id: body.reportId })).report;
    return { mine, leads };
  };
  const text = reportText('红岩街道');
  expect((await file('hongyan', text)).mine).toMatchObject({ state: 'FILED', doubts: [], filedBy: '姓名-hongyan' });
  expect((await file('hongyan', text)).mine).toMatchObject({
    state: 'NEEDS_DECISION',
    doubts: ['SAME_FILE_FILED', 'ANOTHER_REPORT_FILED'],
  });
  expect((await file('hongyan', reportText('红岩街道', 2023))).mine?.doubts).toEqual([
    'YEAR_DIFFERS',
    'ANOTHER_REPORT_FILED',
  ]);
  expect((await file('lead', reportText('黄土镇'))).mine?.doubts).toEqual(['TOWN_NOT_IN_ROUND']);

  // a town that files another's report learns neither that it was filed before nor which entry it is
  const copied = await file('qingshi', text);
  expect(copied.mine).toMatchObject({ doubts: ['TOWN_DIFFERS'], proposedTownYearId: null });
  expect(copied.leads).toMatchObject({
    doubts: ['TOWN_DIFFERS', 'SAME_FILE_FILED'],
    proposedTownYearId: world.townYears.红岩街道,
  });
  const filedByCounty = await file('lead', reportText('青石镇', 2025, '县里代报。'));
  expect(filedByCounty.leads).toMatchObject({ state: 'FILED', filedBy: '姓名-lead' });
  const { townYear } = await (
    await world.as('qingshi')
  ).ask<{ townYear: { report: { filedBy: string } } }>(
    'query ($id: ID!) { townYear(id: $id) { report { filedBy } } }',
    { id: world.townYears.青石镇 },
  );
  expect(townYear.report.filedBy).toBe('甲县');
});
