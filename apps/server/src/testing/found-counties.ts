import { announceSetupLink } from '../accounts/announce-setup-link.js';
import type { TestClient } from './test-client.js';
import type { TestServer } from './test-server.js';

const PASSWORD = 'a password of some length';

/** Who is given an account in a county, by login name. `town` names the town of a town's account. */
interface AccountWanted {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: 'LEAD' | 'ASSESSOR' | 'TOWN' | 'VIEWER' | 'AUDITOR';
  readonly town?: string;
}

/** A county with its towns and its people, as an administrator enters them. */
export interface CountyWanted {
  readonly name: string;
  readonly towns: readonly string[];
  readonly accounts: readonly AccountWanted[];
}

/**
 * An installation's first day, through its own front door only: the one-time link that the terminal prints, the administrator's pages, each person's invitation.
 * @returns a signed-in client for every login name, and `admin`
 */
export async function foundCounties(
  server: TestServer,
  counties: readonly CountyWanted[],
): Promise<ReadonlyMap<string, TestClient>> {
  const lines: string[] = [];
  await announceSetupLink(server.services.accounts, server.url, (line) => lines.push(line));
  const clients = new Map([['admin', await redeem(server, tokenIn(lines.join('\n')), 'admin')]]);
  const admin = clients.get('admin');
  if (!admin) throw new Error('No administrator');
  for (const { name, towns, accounts } of counties) {
    await admin.ask(CREATE_COUNTY, { input: { name, towns } });
    const { counties: known } = await admin.ask<{
      counties: { id: string; name: string; towns: { id: string; name: string }[] }[];
    }>('{ counties { id name towns { id name } } }');
    const own = known.find((county) => county.name === name);
    for (const { loginName, displayName, role, town } of accounts) {
      const townId = own?.towns.find((one) => one.name === town)?.id ?? null;
      const input = { loginName, displayName, role, countyId: own?.id, townId };
      const { createAccount } = await admin.ask<{ createAccount: { path?: string } }>(CREATE_ACCOUNT, { input });
      clients.set(loginName, await redeem(server, tokenIn(createAccount.path ?? JSON.stringify(createAccount)), null));
    }
  }
  return clients;
}

const CREATE_COUNTY = 'mutation ($input: CreateCountyInput!) { createCounty(input: $input) { __typename } }';
const CREATE_ACCOUNT =
  'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename ... on LinkMade { path } ... on Refusal { code message { zh } } } }';
const REDEEM = `mutation ($token: String!, $loginName: String, $password: String!) { redeemLink(token: $token, loginName: $loginName, displayName: "管理员", password: $password) {
  __typename ... on Refusal { code message { zh } } } }`;

async function redeem(server: TestServer, token: string, loginName: string | null): Promise<TestClient> {
  const client = server.client();
  const answer = await client.ask<{ redeemLink: { __typename: string } }>(REDEEM, {
    token,
    loginName,
    password: PASSWORD,
  });
  if (answer.redeemLink.__typename !== 'SignedIn') throw new Error(JSON.stringify(answer));
  return client;
}

function tokenIn(text: string): string {
  const token = /token=([\w-]+)/u.exec(text)?.[1];
  if (token === undefined) throw new Error(`No link in ${text}`);
  return token;
}
