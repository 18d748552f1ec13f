import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '../start-server.js';
import { ApiClient } from './api-client.js';

/** A town of the county in its year, and who signs in for it. */
export interface CountyTown {
  readonly name: string;
  readonly loginName: string;
  readonly townYearId: string;
}

/** An invented county with its people and an open round, on a running server. */
export interface County {
  readonly name: string;
  readonly year: number;
  readonly roundId: string;
  readonly towns: readonly CountyTown[];
  readonly assessors: readonly string[];
  readonly town: (name: string) => CountyTown;
  readonly as: (loginName: string) => ApiClient;
  /** The text of a town's report, telling of this county. */
  readonly reportOf: (town: string) => Promise<string>;
}

const NAME = '望川县';
const YEAR = 2025;
/** Towns whose report is among the samples as text. The last one files nothing. */
const TOWNS = ['枫桠镇', '梨川镇', '橹湾街道', '石磬镇', '青筠镇', '鹿角坳乡', '双碓镇'] as const;
const PEOPLE = [
  { loginName: 'county-lead', displayName: '周文博', role: 'LEAD' },
  { loginName: 'reader1', displayName: '沈玉兰', role: 'ASSESSOR' },
  { loginName: 'reader2', displayName: '何立平', role: 'ASSESSOR' },
  { loginName: 'reader3', displayName: '马晓燕', role: 'ASSESSOR' },
  { loginName: 'reader4', displayName: '唐国强', role: 'ASSESSOR' },
  { loginName: 'county-viewer', displayName: '分管副县长', role: 'VIEWER' },
  { loginName: 'county-auditor', displayName: '县审计局', role: 'AUDITOR' },
] as const;

/** The administrator's first day and the lead's: the county, its people with their own passwords, and the year opened. */
export async function foundCounty(server: RunningServer): Promise<County> {
  const admin = await new ApiClient(server.url).signIn('admin', server.password);
  await admin.ask(
    'mutation ($input: CreateCountyInput!) { createCounty(input: $input) { __typename ... on Refusal { code message { zh } } } }',
    { input: { name: NAME, towns: TOWNS } },
  );
  const { counties } = await admin.ask<{
    counties: { id: string; name: string; towns: { id: string; name: string }[] }[];
  }>('{ counties { id name towns { id name } } }');
  const own = counties.find(({ name }) => name === NAME);
  if (!own) throw new Error('The county was not made');

  const clients = new Map<string, ApiClient>();
  const invite = async (input: Record<string, unknown>, loginName: string) => {
    const { createAccount } = await admin.ask<{ createAccount: { path: string } }>(
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename ... on LinkMade { path } ... on Refusal { code message { zh } } } }',
      { input: { ...input, loginName, countyId: own.id } },
    );
    const client = new ApiClient(server.url);
    await client.ask(
      'mutation ($token: String!, $password: String!) { redeemLink(token: $token, password: $password) { __typename ... on Refusal { code message { zh } } } }',
      { token: /token=([\w-]+)/u.exec(createAccount.path)?.[1], password: server.password },
    );
    clients.set(loginName, client);
  };
  for (const { loginName, ...person } of PEOPLE) await invite(person, loginName);
  for (const [place, { id, name }] of own.towns.entries())
    await invite({ displayName: `${name}司法所`, role: 'TOWN', townId: id }, loginNameOf(place));

  const as = (loginName: string): ApiClient => {
    const client = clients.get(loginName);
    if (!client) throw new Error(`Nobody is called ${loginName}`);
    return client;
  };
  const { openRound } = await as('county-lead').ask<{
    openRound: { round: { id: string; towns: { id: string; town: { name: string } }[] } };
  }>(
    'mutation ($year: Int!) { openRound(year: $year) { __typename ... on RoundOpened { round { id towns { id town { name } } } } ... on Refusal { code message { zh } } } }',
    { year: YEAR },
  );
  const towns = openRound.round.towns.map(({ id, town }) => ({
    name: town.name,
    loginName: loginNameOf(own.towns.findIndex(({ name }) => name === town.name)),
    townYearId: id,
  }));
  return {
    name: NAME,
    year: YEAR,
    roundId: openRound.round.id,
    towns,
    assessors: PEOPLE.filter(({ role }) => role === 'ASSESSOR').map(({ loginName }) => loginName),
    town: (name) => {
      const town = towns.find((one) => one.name === name);
      if (!town) throw new Error(`${name} is not in the county`);
      return town;
    },
    as,
    reportOf: async (town) => {
      const path = fileURLToPath(new URL(`../../../server/sample-county/2025-${town}.txt`, import.meta.url));
      return (await readFile(path, 'utf8')).replaceAll('云岭县', NAME);
    },
  };
}

const loginNameOf = (place: number) => `clerk${String(place + 1)}`;
