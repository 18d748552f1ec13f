import ExcelJS from 'exceljs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import type { TestClient } from '../testing/test-client.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

interface Zip {
  readonly files: Record<string, { readonly async: (type: 'string') => Promise<string> }>;
}
const JsZip = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
  readonly loadAsync: (bytes: ArrayBuffer) => Promise<Zip>;
};

let server: TestServer;
let world: TwoCounties;
let viewer: TestClient;
const rounds = () => `/exports/rounds/${world.roundId}`;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const account = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  const named = { id: 'viewer', loginName: 'viewer', displayName: '姓名-viewer', role: 'viewer' as const };
  const { countyId, createdAt, passwordHash } = account;
  const row = { ...named, countyId, createdAt, passwordHash };
  await server.database.write((manager) => manager.insert(AccountEntity, row));
  viewer = server.client();
  await viewer.signIn('viewer', PASSWORD);
  const lead = await world.as('lead');
  for (const [town, level] of [
    ['青石镇', 3],
    ['红岩街道', 2],
  ] as const) {
    await lead.upload(world.roundId, `${town}.txt`, reportText(town));
    await server.queue.idle();
    const id = world.townYears[town];
    const secret = (indicator: string) =>
      indicator === 'L1'
        ? { comment: '内部：姓名-assessor1 认为存疑', audience: 'INTERNAL' }
        : { comment: `${town}须补台账，姓名-assessor2 说不如白水乡` };
    await fillInSheet(await world.as('assessor1'), id, level, secret);
    await fillInSheet(await world.as('assessor2'), id, level + 1);
    await lead.ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });
  }
}, 240_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('the lead takes the workbook away: the server’s numbers, means of two sheets by formula, nobody’s name', async () => {
  const response = await (await world.as('lead')).fetch(`${rounds()}/workbook.xlsx`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
    '甲县 2025 考评结果工作簿.xlsx',
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const ranking = workbook.getWorksheet('排名');
  const { ranking: told } = await (
    await world.as('lead')
  ).ask<{ ranking: { rows: { rank: number; total: number; town: { name: string } }[] } }>(
    'query ($id: ID!) { ranking(roundId: $id, basis: PUBLISHED) { rows { rank total town { name } } } }',
    { id: world.roundId },
  );
  expect(told.rows.map(({ town }) => town.name)).toEqual(['青石镇', '红岩街道']);
  expect([4, 5].map((row) => [1, 2, 3].map((column) => ranking?.getCell(row, column).text))).toEqual(
    told.rows.map(({ rank, total, town }) => [String(rank), town.name, String(total / 100)]),
  );
  expect(workbook.getWorksheet('指标得分')?.getCell('B5').formula).toMatch(/\+ROUND.*\/2,0\)\/100$/u);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.push(cell.text));
    });
  });
  expect(texts.join('\n')).toContain('青石镇须补台账');
  expect(texts.join('\n')).not.toMatch(/内部|姓名-|assessor/u);
  expect(texts.join('\n')).toContain('白水乡');
}, 240_000);

test('the results as data, in the official order and without a mark where asked for', async () => {
  const lead = await world.as('lead');
  const csv = await (await lead.fetch(`${rounds()}/results.csv?order=official&bom=0`)).text();
  expect(
    csv
      .split('\r\n')
      .slice(0, 3)
      .map((line) => line.split(',')[3]),
  ).toEqual(['town', '青石镇', '红岩街道']);
  const json = (await (await lead.fetch(`${rounds()}/results.json`)).json()) as { standing: string; towns: unknown[] };
  expect([json.standing, json.towns.length]).toEqual(['published', 2]);
  const anonymous = await (await lead.fetch(`${rounds()}/results.json?anonymous=1`)).text();
  expect(anonymous).not.toMatch(/青石|红岩|白水|台账/u);
}, 240_000);

test('nobody else gets the county’s papers, and another county’s lead does not learn that there are any', async () => {
  for (const name of ['assessor1', 'qingshi', 'admin', 'lead2'] as const)
    for (const paper of ['workbook.xlsx', 'results.csv', 'results.json'])
      expect([name, (await (await world.as(name)).fetch(`${rounds()}/${paper}`)).status]).toEqual([name, 404]);
  expect((await server.client().fetch(`${rounds()}/workbook.xlsx`)).status).toBe(401);
  const empty = await (await world.as('lead2')).fetch(`/exports/rounds/${world.otherRoundId}/workbook.xlsx`);
  expect(empty.status).toBe(404);
  expect(((await empty.json()) as { message: { zh: string } }).message.zh).toBe('还没有可以导出的结果');
  expect((await (await world.as('lead')).fetch(`${rounds()}/workbook.xlsx?basis=prepared`)).status).toBe(404);
});

test('every paper is a file of its kind', async () => {
  const lead = await world.as('lead');
  for (const [paper, start] of [
    ['circular.docx', 'PK'],
    ['ranking.pdf', '%PDF'],
    ['sheets.pdf', '%PDF'],
  ] as const) {
    const response = await lead.fetch(`${rounds()}/${paper}?issuer=甲县法治办&number=甲法办〔2026〕1号`);
    expect([paper, response.status]).toEqual([paper, 200]);
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, start.length)).toBe(start);
  }
  expect((await lead.fetch(`${rounds()}/circular.pdf`)).status).toBe(404);
}, 240_000);

test('the briefing is the leaders’ too; minutes and signature sheet, with their reasons and names, are the lead’s alone', async () => {
  const lead = await world.as('lead');
  expect((await viewer.fetch(`${rounds()}/briefing.pptx`)).status).toBe(200);
  const textOf = async (paper: string) => {
    const response = await lead.fetch(`${rounds()}/${paper}`);
    expect([paper, response.status]).toEqual([paper, 200]);
    const zip = await JsZip.loadAsync(await response.arrayBuffer());
    return (await zip.files['word/document.xml']?.async('string')) ?? '';
  };
  expect(await textOf('minutes.docx')).toContain('没有单位提出申诉');
  expect(await textOf('minutes.docx')).not.toMatch(/姓名-/u);
  const sheet = await textOf('signatures.docx');
  expect(sheet).toContain('姓名-assessor1');
  expect(sheet).toContain('2份');
  for (const paper of ['minutes.docx', 'signatures.docx'])
    expect((await viewer.fetch(`${rounds()}/${paper}`)).status).toBe(404);
  for (const name of ['assessor1', 'qingshi', 'admin', 'lead2'] as const)
    for (const paper of ['minutes.docx', 'signatures.docx'])
      expect([name, (await (await world.as(name)).fetch(`${rounds()}/${paper}`)).status]).toEqual([name, 404]);
}, 240_000);

test('the change log is of the record of events for the lead, and without it for leaders', async () => {
  const names = async (client: TestClient) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await client.fetch(`${rounds()}/workbook.xlsx`)).arrayBuffer());
    return workbook.worksheets.map(({ name }) => name);
  };
  expect(await names(await world.as('lead'))).toContain('变更记录');
  expect(await names(viewer)).not.toContain('变更记录');
}, 240_000);

test('a town takes its own letter away, without a name of another town or of an assessor; another town’s does not exist for it', async () => {
  const own = `/exports/towns/${world.townYears.青石镇}`;
  const town = await world.as('qingshi');
  const response = await town.fetch(`${own}/letter.docx`);
  expect(response.status).toBe(200);
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('青石镇 2025 考评反馈.docx');
  const zip = await JsZip.loadAsync(await response.arrayBuffer());
  const texts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')));
  expect(texts.join('\n')).toContain('青石镇须补台账，〔考评人员〕 说不如〔某单位〕');
  expect(texts.join('\n')).not.toMatch(/姓名-|内部|assessor|白水|红岩/u);
  expect((await town.fetch(`${own}/letter.pdf?lang=en`)).headers.get('content-type')).toBe('application/pdf');
  for (const name of ['白水乡', '红岩街道', '黄土镇'] as const)
    expect((await town.fetch(`/exports/towns/${world.townYears[name]}/letter.pdf`)).status).toBe(404);
  for (const name of ['assessor1', 'admin', 'lead2', 'hongyan'] as const)
    expect([name, (await (await world.as(name)).fetch(`${own}/letter.pdf`)).status]).toEqual([name, 404]);
  expect((await (await world.as('lead')).fetch(`${own}/letter.docx`)).status).toBe(200);
  // nothing published: not a word of it
  expect((await (await world.as('baishui')).fetch(`/exports/towns/${world.townYears.白水乡}/letter.pdf`)).status).toBe(
    404,
  );
}, 240_000);
