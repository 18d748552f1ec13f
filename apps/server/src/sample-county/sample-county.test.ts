import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFolder, startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { announceSampleAccounts } from './announce-sample-accounts.js';
import { prepareSampleCounty } from './prepare-sample-county.js';
import { makePassword } from './sample-password.js';

const PASSWORD = 'sample password';
const surroundings = {
  now: () => new Date(),
  newId: () => randomUUID(),
  newToken: () => randomBytes(32).toString('base64url'),
};
const lines: string[] = [];

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await prepareSampleCounty(server, {
    folder: sampleFolder,
    dataFolder: server.folder,
    password: PASSWORD,
    surroundings,
    say: (line) => lines.push(line),
  });
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

interface RoundAnswer {
  year: number;
  intake: unknown[];
  towns: {
    town: { name: string };
    report: { state: string } | null;
    myProgress: { settled: number; total: number; submittedAt: string | null };
    sheets: { settled: number }[];
    result: { total: number } | null;
  }[];
}
const ROUNDS =
  '{ rounds { id year intake { fileName state } towns { id town { name } report { state } myProgress { settled total submittedAt } sheets { settled } result { total } } } }';

test('every report is read and filed, last year is published, this year is in full swing', async () => {
  const assessor = server.client();
  await assessor.signIn('assessor1', PASSWORD);
  const { rounds } = await assessor.ask<{ rounds: RoundAnswer[] }>(ROUNDS);
  const [current, past] = rounds;
  expect(rounds.map(({ year }) => year)).toEqual([2025, 2024]);
  expect(current?.towns.map(({ report }) => report?.state)).toEqual(Array(12).fill('FILED'));
  expect(past?.towns.filter(({ report }) => report?.state === 'FILED')).toHaveLength(6);
  expect(past?.towns.filter(({ result }) => result)).toHaveLength(6);
  expect(current?.towns.filter(({ result }) => result)).toHaveLength(3);
  const progress = current?.towns.map(({ myProgress: { settled, total, submittedAt } }) =>
    submittedAt ? 'handed in' : settled === 0 ? 'untouched' : settled < total ? 'half done' : 'odd',
  );
  expect(new Set(progress)).toEqual(new Set(['handed in', 'half done', 'untouched']));

  const lead = server.client();
  await lead.signIn('lead', PASSWORD);
  expect((await lead.ask<{ rounds: RoundAnswer[] }>(ROUNDS)).rounds.map(({ intake }) => intake)).toEqual([[], []]);
});

test('towns differ clearly, and a town without enforcement powers has two indicators fewer', async () => {
  const lead = server.client();
  await lead.signIn('lead', PASSWORD);
  const { rounds } = await lead.ask<{
    rounds: { id: string; towns: { town: { name: string }; myProgress: { total: number } }[] }[];
  }>('{ rounds { id towns { town { name } myProgress { total } } } }');
  const { ranking } = await lead.ask<{
    ranking: { rows: { total: number; town: { name: string } }[]; unranked: unknown[] };
  }>(
    'query ($id: ID!) { ranking(roundId: $id, basis: SUGGESTED) { rows { total town { name } } unranked { name } } }',
    { id: rounds[0]?.id },
  );
  expect(ranking.rows).toHaveLength(12);
  expect((ranking.rows[0]?.total ?? 0) - (ranking.rows[11]?.total ?? 0)).toBeGreaterThan(2000);
  expect(rounds[0]?.towns.find(({ town }) => town.name === '茅栗乡')?.myProgress.total).toBe(23);
  expect(rounds[0]?.towns.find(({ town }) => town.name === '砚溪街道')?.myProgress.total).toBe(25);
});

test('a town reads last year’s feedback beside the county’s median', async () => {
  const town = server.client();
  await town.signIn('yanxi', PASSWORD);
  const { rounds } = await town.ask<{ rounds: { year: number; towns: { id: string }[] }[] }>(
    '{ rounds { year towns { id } } }',
  );
  const [townYear] = rounds.find(({ year }) => year === 2024)?.towns ?? [];
  const { feedback } = await town.ask<{
    feedback: { dimensions: { medianPercent: number | null }[]; indicators: { comments: string[] }[] };
  }>('query ($id: ID!) { feedback(townYearId: $id) { dimensions { medianPercent } indicators { comments } } }', {
    id: townYear?.id,
  });
  expect(feedback.dimensions.every(({ medianPercent }) => medianPercent !== null)).toBe(true);
  expect(feedback.indicators.flatMap(({ comments }) => comments).length).toBeGreaterThan(3);
});

test('the accounts are written where only their owner reads, and told in both languages', async () => {
  const file = path.join(server.folder, 'sample-accounts.txt');
  expect(await readFile(file, 'utf8')).toContain(PASSWORD);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  const said: string[] = [];
  await announceSampleAccounts(server.folder, 'http://localhost:4000', (line) => said.push(line));
  expect(said.join('\n')).toMatch(/打开 http:\/\/localhost:4000 登录[\s\S]*sample password/u);
  expect(lines.join('\n')).toContain('云岭县');
});

test('a second start changes nothing, a new password reaches every sample account', async () => {
  const again = { folder: sampleFolder, dataFolder: server.folder, surroundings, say: () => undefined };
  await prepareSampleCounty(server, { ...again, password: null });
  const client = server.client();
  expect((await client.signIn('maoli', PASSWORD)).__typename).toBe('SignedIn');
  await prepareSampleCounty(server, { ...again, password: 'another password' });
  expect((await server.client().signIn('maoli', PASSWORD)).__typename).toBe('Refusal');
  expect((await server.client().signIn('maoli', 'another password')).__typename).toBe('SignedIn');
  await prepareSampleCounty(server, { ...again, password: PASSWORD });
});

test('passwords are long enough to stay unguessed and plain enough to type', () => {
  const [one, other] = [makePassword(surroundings.newToken()), makePassword(surroundings.newToken())];
  expect(one).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/u);
  expect(one).not.toBe(other);
});
