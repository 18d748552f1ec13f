import { canonicalJson } from '@fazhi/domain';
import type { SealedResult } from '@fazhi/domain';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { ConflictEntity } from '../conflicts/conflict.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { sha256 } from '../sha256.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestClient } from '../testing/test-client.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

const JsZip = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
  readonly loadAsync: (
    bytes: ArrayBuffer,
  ) => Promise<{ readonly files: Record<string, { readonly async: (type: 'string') => Promise<string> }> }>;
};
const COUNTY = [
  'workbook.xlsx',
  'circular.docx',
  'briefing.pptx',
  'ranking.pdf',
  'sheets.pdf',
  'results.csv',
  'results.json',
];
const RECORD = ['minutes.docx', 'signatures.docx'];
const NOWHERE = '00000000-0000-4000-8000-000000000000';

let server: TestServer;
let world: TwoCounties;
const others: Record<string, TestClient> = {};

const get = async (client: TestClient, paper: string, more = 'basis=prepared', round = world.roundId) =>
  client.fetch(`/exports/rounds/${round}/${paper}?${more}`);
const textOf = async (paper: string) => {
  const response = await get(await world.as('lead'), paper);
  expect([paper, response.status]).toEqual([paper, 200]);
  const zip = await JsZip.loadAsync(await response.arrayBuffer());
  const parts = Object.entries(zip.files).filter(([name]) => name.endsWith('.xml'));
  return (await Promise.all(parts.map(([, part]) => part.async('string')))).join('\n').replaceAll(/<[^>]*>/gu, '');
};

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  for (const role of ['viewer', 'auditor'] as const) {
    const { countyId, createdAt, passwordHash } = lead;
    const row = { id: role, loginName: role, displayName: `姓名-${role}`, role, countyId, createdAt, passwordHash };
    await server.database.write((manager) => manager.insert(AccountEntity, row));
    others[role] = server.client();
    await others[role].signIn(role, PASSWORD);
  }
  for (const name of ['assessor1', 'qingshi', 'admin', 'lead2'] as const) others[name] = await world.as(name);
  await bringToModeration(server, world);
}, 240_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('before a result is prepared there are no papers of it', async () => {
  const lead = await world.as('lead');
  for (const paper of [...COUNTY, ...RECORD]) expect([paper, (await get(lead, paper)).status]).toEqual([paper, 404]);
}, 60_000);

test('prepared, the lead has every paper, and each says that nothing is final; published, there is none yet', async () => {
  const lead = await world.as('lead');
  await lead.ask('mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { __typename } }', {
    input: {
      townYearId: world.townYears.红岩街道,
      indicator: 'L1',
      expectedVersion: 0,
      state: 'LEVEL',
      level: 2,
      reason: '姓名-assessor2 没有看到附件，经核对属实',
    },
  });
  const { prepareResults } = await lead.ask<{ prepareResults: { __typename: string } }>(
    'mutation ($round: ID!) { prepareResults(roundId: $round) { __typename } }',
    { round: world.roundId },
  );
  expect(prepareResults.__typename).toBe('ResultsChanged');
  for (const paper of [...COUNTY, ...RECORD]) {
    expect([paper, (await get(lead, paper)).status]).toEqual([paper, 200]);
    expect([paper, (await get(lead, paper, 'basis=published')).status]).toEqual([paper, 404]);
  }
  const json = (await (await get(lead, 'results.json')).json()) as { standing: string; seal: string };
  const [version] = await server.database.read.find(ResultVersionEntity);
  expect(json).toMatchObject({ standing: 'provisional', seal: version?.seal });
  expect(await textOf('circular.docx')).toContain('（送审稿）');
  expect(await textOf('briefing.pptx')).toContain('未公布，会后收回');
  expect(await textOf('workbook.xlsx')).toContain('尚未发布，不是最终结果');
}, 240_000);

test('to everybody else a prepared result’s papers look like those of a round that does not exist', async () => {
  expect(Object.keys(others)).toHaveLength(6);
  for (const [name, client] of Object.entries(others))
    for (const paper of [...COUNTY, ...RECORD]) {
      const answers = await Promise.all(
        [world.roundId, NOWHERE].map(async (round) => {
          const response = await get(client, paper, 'basis=prepared', round);
          return [response.status, await response.text()];
        }),
      );
      expect([name, paper, answers[0]?.[0]]).toEqual([name, paper, 404]);
      expect(answers[0]).toEqual(answers[1]);
    }
  expect((await get(server.client(), 'workbook.xlsx')).status).toBe(401);
  const own = `/exports/towns/${world.townYears.青石镇}/letter.pdf`;
  for (const name of ['qingshi', 'lead'] as const)
    expect([name, (await (await world.as(name)).fetch(own)).status]).toEqual([name, 404]);
}, 240_000);

test('a lead in conflict with a town of the round gets none of it, and is told why', async () => {
  const account = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  const { countyId, createdAt, passwordHash } = account;
  const named = { id: 'lead3', loginName: 'lead3', displayName: '姓名-lead3', role: 'lead' as const };
  await server.database.write((manager) =>
    manager.insert(AccountEntity, { ...named, countyId, createdAt, passwordHash }),
  );
  const lead = server.client();
  await lead.signIn('lead3', PASSWORD);
  expect((await get(lead, 'workbook.xlsx')).status).toBe(200);
  const town = await server.database.read.findOneByOrFail(TownEntity, { name: '白水乡' });
  await server.database.write((manager) =>
    manager.insert(ConflictEntity, {
      id: 'c1',
      accountId: 'lead3',
      townId: town.id,
      kind: 'relative',
      reason: '亲属在该乡任职',
      declaredById: 'lead3',
      declaredAt: new Date(),
      liftedAt: null,
    }),
  );
  for (const paper of [...COUNTY, ...RECORD]) {
    const response = await get(lead, paper);
    expect([paper, response.status]).toEqual([paper, 403]);
    expect(((await response.json()) as { message: { zh: string } }).message.zh).toContain('回避');
  }
}, 60_000);

test('minutes tell the decision and its reason without a name, the change log too', async () => {
  const minutes = await textOf('minutes.docx');
  expect(minutes).toContain('对下列1项作出决定');
  expect(minutes).toContain('〔考评人员〕 没有看到附件，经核对属实');
  expect(minutes).toContain('草稿');
  const workbook = await textOf('workbook.xlsx');
  expect(workbook).toContain('合议决定 红岩街道 L1');
  for (const text of [minutes, workbook]) expect(text).not.toMatch(/姓名-/u);
}, 120_000);

test('the signature sheet has each assessor’s hash, which anybody computes again from the sealed result, and the seal', async () => {
  const [version] = await server.database.read.find(ResultVersionEntity);
  const { sheets } = (JSON.parse(version?.sealed ?? '') as SealedResult).input;
  const text = (await textOf('signatures.docx')).replaceAll(/\s/gu, '');
  for (const assessor of ['assessor1', 'assessor2']) {
    const own = sheets.filter((sheet) => sheet.assessor === assessor).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(own).toHaveLength(3);
    expect(text).toContain(`姓名-${assessor}3份${sha256(canonicalJson(own))}`);
  }
  expect(text).toContain(version?.seal);
}, 120_000);
