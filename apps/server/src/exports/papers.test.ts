import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;
const rounds = () => `/exports/rounds/${world.roundId}`;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
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
        : { comment: `${town}须补台账` };
    await fillInSheet(await world.as('assessor1'), id, level, secret);
    await fillInSheet(await world.as('assessor2'), id, level + 1);
    await lead.ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });
  }
}, 60_000);
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
  expect(texts.join('\n')).not.toMatch(/姓名-|内部|assessor/u);
  expect(texts.join('\n')).toContain('白水乡');
}, 60_000);

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
}, 60_000);

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
