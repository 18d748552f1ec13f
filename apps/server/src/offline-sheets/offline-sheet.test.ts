import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { entry, SET_ENTRY, SUBMIT_SHEET } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

const COLUMN = { indicator: 1, suggestion: 5, judgement: 7, basis: 8, comment: 9, audience: 10, identity: 11 } as const;
const ENTRY = 'state level basis comment audience suggestionAction version';
const IMPORT = `mutation ($round: ID!, $content: String!, $stamp: String, $takes: [OfflineTakeInput!]! = []) {
  importOfflineSheet(roundId: $round, content: $content, stamp: $stamp, takes: $takes) { __typename
  ... on OfflineSheetImported { applied unchanged stamp problems { zh en } changes { townYearId town indicator isConflict writtenVersion current { ${ENTRY} } yours { ${ENTRY} } } }
  ... on Refusal { code message { zh } } } }`;

interface Imported {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: { readonly zh: string };
  readonly applied: boolean;
  readonly unchanged: number;
  readonly stamp: string;
  readonly problems: readonly { readonly zh: string }[];
  readonly changes: readonly {
    readonly townYearId: string;
    readonly town: string;
    readonly indicator: string;
    readonly isConflict: boolean;
    readonly writtenVersion: number | null;
    readonly current: { readonly level: number | null; readonly comment: string; readonly version: number };
    readonly yours: { readonly level: number | null; readonly comment: string };
  }[];
}

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await world.as('lead');
  for (const town of ['青石镇', '白水乡'] as const) await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
}, 240_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

async function download(who: LoginName): Promise<ExcelJS.Workbook> {
  const response = await (await world.as(who)).fetch(`/exports/rounds/${world.roundId}/offline-sheet.xlsx`);
  expect(response.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook;
}

function rowOf(workbook: ExcelJS.Workbook, town: string, indicator: string): ExcelJS.Row {
  const tab = workbook.getWorksheet(town);
  let found: ExcelJS.Row | undefined;
  tab?.eachRow((row) => {
    if (row.getCell(COLUMN.indicator).text === indicator) found = row;
  });
  if (!found) throw new Error(`${town} ${indicator}`);
  return found;
}

async function bring(
  who: LoginName,
  workbook: ExcelJS.Workbook,
  more: { readonly stamp?: string; readonly takes?: readonly object[] } = {},
): Promise<Imported> {
  const content = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
  const variables = { round: world.roundId, content, ...more };
  return (await (await world.as(who)).ask<{ importOfflineSheet: Imported }>(IMPORT, variables)).importOfflineSheet;
}

test('out, filled in, back: the dry run writes nothing, then every entry is written by its own assessor', async () => {
  const workbook = await download('assessor1');
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['说明', '青石镇', '白水乡']);
  const tab = workbook.getWorksheet('青石镇');
  expect(tab?.getColumn(COLUMN.identity).hidden).toBe(true);
  expect((tab as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
  const row = rowOf(workbook, '青石镇', 'L1');
  expect([row.getCell(COLUMN.judgement).protection.locked, row.getCell(COLUMN.comment).protection.locked]).toEqual([false, false]); // prettier-ignore
  // untouched, it says nothing
  expect(await bring('assessor1', workbook)).toMatchObject({ applied: false, changes: [], problems: [] });
  row.getCell(COLUMN.judgement).value = 3;
  row.getCell(COLUMN.comment).value = '=SUM(A1)，须补台账';
  const other = rowOf(workbook, '白水乡', 'L2');
  other.getCell(COLUMN.judgement).value = '不适用';
  other.getCell(COLUMN.basis).value = '本年无此项';
  const internal = rowOf(workbook, '白水乡', 'L1');
  internal.getCell(COLUMN.judgement).value = '不能判断';
  internal.getCell(COLUMN.comment).value = '存疑';
  internal.getCell(COLUMN.audience).value = '内部';
  const dry = await bring('assessor1', workbook);
  expect(dry.problems).toEqual([]);
  expect(dry.changes).toMatchObject([
    { town: '青石镇', indicator: 'L1', isConflict: false, current: { version: 0 }, yours: { state: 'LEVEL', level: 3 }, writtenVersion: null },
    { town: '白水乡', indicator: 'L1', yours: { state: 'CANNOT_JUDGE', audience: 'INTERNAL' } },
    { town: '白水乡', indicator: 'L2', yours: { state: 'NOT_APPLICABLE', basis: '本年无此项' } },
  ]); // prettier-ignore
  expect(await server.database.read.countBy(EventEntity, { action: 'entry-set' })).toBe(0);
  const done = await bring('assessor1', workbook, { stamp: dry.stamp });
  expect(done.changes.map(({ writtenVersion }) => writtenVersion)).toEqual([1, 1, 1]);
  const events = await server.database.read.findBy(EventEntity, { action: 'entry-set' });
  expect(events.map(({ actorId, subject }) => [actorId, subject])).toEqual([
    ['assessor1', '青石镇 L1'],
    ['assessor1', '白水乡 L1'],
    ['assessor1', '白水乡 L2'],
  ]);
  const { mySheet } = await (
    await world.as('assessor1')
  ).ask<{ mySheet: { entries: { indicator: string; level: number; comment: string }[] } }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator level comment } } }',
    { id: world.townYears.青石镇 },
  );
  expect(mySheet.entries.find(({ indicator }) => indicator === 'L1')).toMatchObject({ level: 3, comment: '=SUM(A1)，须补台账' }); // prettier-ignore
  // the same file once more, and the stamp of before
  expect(await bring('assessor1', workbook)).toMatchObject({ changes: [], problems: [] });
  expect((await bring('assessor1', workbook, { stamp: dry.stamp })).code).toBe('CHANGED_MEANWHILE');
  // taken back like any other change
  const { undoEntry } = await (
    await world.as('assessor1')
  ).ask<{ undoEntry: { __typename: string } }>(
    'mutation ($id: ID!) { undoEntry(townYearId: $id, indicator: "L1", expectedVersion: 1) { __typename } }',
    { id: world.townYears.白水乡 },
  );
  expect(undoEntry.__typename).toBe('EntrySaved');
}, 240_000);

test('what was changed online meanwhile is a conflict with both values, and only the chosen one is overwritten', async () => {
  const assessor = await world.as('assessor2');
  const id = world.townYears.青石镇;
  await assessor.ask(SET_ENTRY, entry(id, 'P1', { level: 1, comment: '下载前' }));
  const workbook = await download('assessor2');
  for (const indicator of ['P1', 'P2', 'P3']) {
    rowOf(workbook, '青石镇', indicator).getCell(COLUMN.judgement).value = 4;
    rowOf(workbook, '青石镇', indicator).getCell(COLUMN.comment).value = '离线';
  }
  await assessor.ask(SET_ENTRY, entry(id, 'P1', { level: 2, comment: '网上', expectedVersion: 1 }));
  await assessor.ask(SET_ENTRY, entry(id, 'P2', { level: 0, comment: '网上' }));
  // untouched in the file and changed online: the file has nothing to say of it
  await assessor.ask(SET_ENTRY, entry(id, 'L1', { level: 2 }));
  const dry = await bring('assessor2', workbook);
  expect(dry.changes.map(({ indicator, isConflict }) => [indicator, isConflict])).toEqual([
    ['P1', true],
    ['P2', true],
    ['P3', false],
  ]);
  expect(dry.changes[0]).toMatchObject({ current: { level: 2, comment: '网上', version: 2 }, yours: { level: 4, comment: '离线' } }); // prettier-ignore
  const done = await bring('assessor2', workbook, { stamp: dry.stamp, takes: [{ townYearId: id, indicator: 'P2' }] });
  expect(done.changes.map(({ indicator, writtenVersion }) => [indicator, writtenVersion])).toEqual([
    ['P1', null],
    ['P2', 2],
    ['P3', 1],
  ]);
  const again = await bring('assessor2', workbook);
  expect(again.changes.map(({ indicator }) => indicator)).toEqual(['P1']);
}, 240_000);

test('rows that were changed, copied, doubled or are of somebody else’s sheet are named and left out', async () => {
  const workbook = await download('assessor2');
  const [first, second, third, fourth] = ['E1', 'E2', 'E3', 'E4'].map((indicator) =>
    rowOf(workbook, '白水乡', indicator),
  );
  if (!first || !second || !third || !fourth) throw new Error('rows');
  first.getCell(COLUMN.identity).value = first.getCell(COLUMN.identity).text.replace(/\|0\|/u, '|9|');
  first.getCell(COLUMN.judgement).value = 1;
  second.getCell(COLUMN.identity).value = first.getCell(COLUMN.identity).text;
  second.getCell(COLUMN.judgement).value = 1;
  third.getCell(COLUMN.judgement).value = '很好';
  fourth.getCell(COLUMN.judgement).value = '不适用';
  const original = rowOf(workbook, '白水乡', 'D1');
  const copy = workbook.getWorksheet('白水乡')?.getRow(60);
  for (const column of Object.values(COLUMN)) if (copy) copy.getCell(column).value = original.getCell(column).value;
  const { changes, problems } = await bring('assessor2', workbook);
  expect(changes).toEqual([]);
  expect(problems).toHaveLength(5);
  const all = problems.map(({ zh }) => zh).join('\n');
  for (const part of [
    'E1：行的身份被改过',
    'E2：行的身份被改过',
    'E3：看不懂“很好”',
    'E4：请写明不适用的理由',
    'D1：同一项出现了两次',
  ])
    expect(all).toContain(part);
  // another's file: every row is named, nothing is taken
  const foreign = await bring('assessor1', await download('assessor2'));
  expect([foreign.changes.length, foreign.unchanged]).toEqual([0, 0]);
  expect(foreign.problems[0]?.zh).toContain('不是为您下载的');
  const blank = new ExcelJS.Workbook();
  blank.addWorksheet('x').getCell('A1').value = 'x';
  expect((await bring('assessor1', blank)).message?.zh).toContain('不是从这里下载的');
}, 240_000);

test('a sheet that was handed in meanwhile, and a town that is not assigned any more, take nothing', async () => {
  const workbook = await download('assessor1');
  rowOf(workbook, '青石镇', 'R1').getCell(COLUMN.judgement).value = 1;
  rowOf(workbook, '白水乡', 'R1').getCell(COLUMN.judgement).value = 1;
  const assessor = await world.as('assessor1');
  const id = world.townYears.青石镇;
  const { mySheet } = await assessor.ask<{ mySheet: { entries: { indicator: string; version: number }[] } }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator version } } }',
    { id },
  );
  for (const { indicator, version } of mySheet.entries)
    await assessor.ask(SET_ENTRY, entry(id, indicator, { level: 2, expectedVersion: version }));
  await assessor.ask(SUBMIT_SHEET, { id });
  const { changes, problems } = await bring('assessor1', workbook);
  expect(changes.map(({ town, indicator }) => [town, indicator])).toEqual([['白水乡', 'R1']]);
  expect(problems.map(({ zh }) => zh)).toEqual([expect.stringContaining('评分表已经提交')]);
  const setAssigns = (value: boolean) =>
    server.database.write((manager) => manager.update(RoundEntity, { id: world.roundId }, { assigns: value }));
  await setAssigns(true);
  const unassigned = await bring('assessor1', workbook);
  expect(unassigned.changes).toEqual([]);
  expect(unassigned.problems.map(({ zh }) => zh).join('\n')).toMatch(/不是您现在要评的单位[^]*不是您现在要评的单位/u);
  await setAssigns(false);
}, 240_000);

test('the withheld fifth stays withheld, and who does not score gets no sheet', async () => {
  const shown = async () => {
    const cells: string[] = [];
    (await download('assessor2')).getWorksheet('白水乡')?.eachRow((row, number) => {
      if (number > 3) cells.push(row.getCell(COLUMN.suggestion).text);
    });
    return cells.filter((text) => text === '先评后看').length;
  };
  expect(await shown()).toBe(0);
  await server.database.write((manager) => manager.update(RoundEntity, { id: world.roundId }, { withholds: true }));
  expect(await shown()).toBeGreaterThan(2);
  for (const who of ['qingshi', 'admin', 'lead2'] as const) {
    const response = await (await world.as(who)).fetch(`/exports/rounds/${world.roundId}/offline-sheet.xlsx`);
    expect([who, response.status]).toEqual([who, 404]);
  }
  expect((await server.client().fetch(`/exports/rounds/${world.roundId}/offline-sheet.xlsx`)).status).toBe(401);
}, 240_000);
