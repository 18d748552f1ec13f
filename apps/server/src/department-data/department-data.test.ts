import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await bringToModeration(server, world);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const TOWN =
  'town { name } completeness bonus deductions returnsReport items { id item basis counted origin version reason { zh } claim { kind times rank } } proposals { item claim isRejected reason { zh } }';
const LIST = `query ($id: ID!) { round(id: $id) { outsideItems { id group kind } departmentData { ${TOWN} } } }`;
const CHANGED = `{ __typename ... on DepartmentDataChanged { town { ${TOWN} } } ... on Refusal { code message { zh } } }`;
const SAVE = `mutation ($input: DepartmentItemInput!) { saveDepartmentItem(input: $input) ${CHANGED} }`;
const WITHDRAW = `mutation ($town: ID!, $id: ID!, $version: Int!, $reason: String!) { withdrawDepartmentItem(townYearId: $town, id: $id, version: $version, reason: $reason) ${CHANGED} }`;
const DECIDE = `mutation ($town: ID!, $item: ID!, $yes: Boolean!, $note: String!) { decideProposal(townYearId: $town, item: $item, isConfirmed: $yes, note: $note) ${CHANGED} }`;
const IMPORT = `mutation ($round: ID!, $content: String!, $stamp: String) { importDepartmentData(roundId: $round, content: $content, stamp: $stamp) { __typename
  ... on DepartmentDataImported { added { town item basis points } unchanged problems { zh } stamp applied } ... on Refusal { code message { zh } } } }`;

interface Saved {
  readonly saveDepartmentItem: {
    readonly code?: string;
    readonly town?: { readonly items: readonly { readonly id: string; readonly version: number }[] };
  };
}
const save = async (more: Record<string, unknown>) =>
  (
    await (
      await world.as('lead')
    ).ask<Saved>(SAVE, {
      input: {
        townYearId: world.townYears.青石镇,
        item: 'K2',
        claim: { kind: 'TIMES', times: 1 },
        basis: '（2025）某法行终 3 号',
        ...more,
      },
    })
  ).saveDepartmentItem;

test('a deduction needs a basis and the item’s own terms; the scoring rules cap what counts', async () => {
  expect(await save({ basis: ' ' })).toMatchObject({ code: 'INVALID_INPUT', message: { zh: '没有依据，不计' } });
  expect(await save({ item: 'Z1' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save({ claim: { kind: 'RANK', rank: 'city' } })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save({ claim: { kind: 'TIMES', times: 3 } })).toMatchObject({
    town: { deductions: -400, items: [{ item: 'K2', counted: -400, origin: 'FORM' }] },
  });
});

test('of several bonuses on one matter only the highest counts', async () => {
  const bonus = { item: 'B1', matter: '枫桥式司法所', basis: '某发〔2025〕1 号' };
  await save({ ...bonus, claim: { kind: 'RANK', rank: 'city' } });
  expect(await save({ ...bonus, claim: { kind: 'RANK', rank: 'provincial' } })).toMatchObject({ town: { bonus: 200 } });
});

test('an item changes and goes only at the version that was seen, and goes with a reason', async () => {
  const lead = await world.as('lead');
  const { town } = await save({ item: 'V5', claim: { kind: 'HOLDS' }, basis: '某纪〔2025〕9 号' });
  const veto = town?.items.at(-1);
  const args = { town: world.townYears.青石镇, id: veto?.id, version: 1 };
  expect(await save({ id: veto?.id, version: 7, item: 'V5', claim: { kind: 'HOLDS' } })).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  expect(await lead.ask(WITHDRAW, { ...args, reason: ' ' })).toMatchObject({
    withdrawDepartmentItem: { code: 'INVALID_INPUT' },
  });
  expect(await lead.ask(WITHDRAW, { ...args, version: 2, reason: '误录' })).toMatchObject({
    withdrawDepartmentItem: { code: 'CHANGED_MEANWHILE' },
  });
  expect(await lead.ask(WITHDRAW, { ...args, reason: '误录' })).toMatchObject({
    withdrawDepartmentItem: { town: { deductions: -400, bonus: 200 } },
  });
});

test('the reader only proposes: nothing is deducted before a person confirms it', async () => {
  const lead = await world.as('lead');
  const { round } = await lead.ask<{
    round: { departmentData: { completeness: number; proposals: { item: string }[] }[] };
  }>(LIST, { id: world.roundId });
  const first = round.departmentData[0];
  expect(first?.completeness).toBe(0);
  const items = first?.proposals.map(({ item }) => item) ?? [];
  expect(items).toContain('C4');
  const args = { town: world.townYears.青石镇, item: 'C4' };
  expect(await lead.ask(DECIDE, { ...args, yes: false, note: '' })).toMatchObject({
    decideProposal: { code: 'INVALID_INPUT' },
  });
  expect(await lead.ask(DECIDE, { ...args, yes: false, note: '另有专报' })).toMatchObject({
    decideProposal: { town: { completeness: 0, proposals: expect.arrayContaining([expect.objectContaining({ item: 'C4', isRejected: true })]) as unknown[] } },
  });
  const confirmed = await lead.ask<{ decideProposal: { town: { completeness: number } } }>(DECIDE, { ...args, yes: true, note: '' });
  expect(confirmed.decideProposal.town.completeness).toBeLessThan(0);
  expect(await lead.ask(DECIDE, { ...args, yes: true, note: '' })).toMatchObject({ decideProposal: { code: 'NOT_FOUND' } });
}); // prettier-ignore

test('a table is shown before it is taken over, row by row, and twice the same adds nothing', async () => {
  const lead = await world.as('lead');
  const run = (rows: string, stamp: string | null = null) =>
    lead.ask<{ importDepartmentData: { stamp: string; problems: unknown[] } }>(IMPORT, {
      round: world.roundId,
      content: Buffer.from(rows).toString('base64'),
      stamp,
    });
  const header = '乡镇（街道）,事项,次数,级别,依据,事由\n';
  const wrong = await run(
    `${header}无此镇,K1,1,,文,\n白水乡,无此项,1,,文,\n白水乡,K1,1,,,\n白水乡,表彰示范,,乡级,文,\n`,
  );
  expect(wrong.importDepartmentData.problems).toHaveLength(4);
  const rows = `${header}白水乡,K1,2,,某复决〔2025〕5 号,\n白水乡,表彰示范,,市级,某发〔2025〕2 号,示范所\n白水乡,K1,2,,某复决〔2025〕5 号,\n`;
  const dry = await run(rows);
  expect(dry).toMatchObject({
    importDepartmentData: {
      applied: false,
      problems: [],
      unchanged: 1,
      added: [
        { town: '白水乡', item: 'K1', points: -200 },
        { town: '白水乡', item: 'B1', points: 100 },
      ],
    },
  });
  expect(await run(rows, 'stale')).toMatchObject({ importDepartmentData: { code: 'CHANGED_MEANWHILE' } });
  expect(await run(rows, dry.importDepartmentData.stamp)).toMatchObject({ importDepartmentData: { applied: true } });
  expect(await run(rows)).toMatchObject({ importDepartmentData: { added: [], unchanged: 3 } });
});

test('nobody but the county’s lead sees any of it', async () => {
  for (const who of ['qingshi', 'assessor1'] as const)
    expect(await (await world.as(who)).ask(LIST, { id: world.roundId })).toEqual({
      round: { outsideItems: [], departmentData: [] },
    });
  for (const who of ['lead2', 'huangtu', 'admin'] as const)
    expect(await (await world.as(who)).ask(LIST, { id: world.roundId })).toEqual({ round: null });
});
