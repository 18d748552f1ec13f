import { afterAll, beforeAll, expect, test } from 'vitest';
import { SessionEntity } from './sessions/session.entity.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { createTwoCounties, PASSWORD } from './testing/two-counties.js';
import type { TwoCounties } from './testing/two-counties.js';

const HOUR = 3_600_000;
const ME = '{ me { loginName } }';
const CHANGE =
  'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { __typename ... on Refusal { code } } }';

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

test('the cookie is httpOnly and same-site, and the database holds only its hash', async () => {
  const response = await fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `mutation { signIn(loginName: " LEAD ", password: "${PASSWORD}") { __typename } }` }),
  });
  const [cookie] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^fazhi_session=[\w-]{43}; .*HttpOnly; .*SameSite=Strict/u);
  expect(cookie).not.toContain('Secure');
  expect(await response.text()).not.toContain('token');
  const token = /=([\w-]+);/u.exec(cookie ?? '')?.[1] ?? '';
  const sessions = await server.database.read.find(SessionEntity);
  expect(JSON.stringify(sessions)).not.toContain(token);
});

test('signing out ends the session, and nobody is signed in without a cookie', async () => {
  const client = server.client();
  expect(await client.ask(ME)).toEqual({ me: null });
  const { errors } = await client.post('{ rounds { id } }');
  expect(errors?.[0]?.extensions?.code).toBe('NOT_SIGNED_IN');
  await client.signIn('assessor1', PASSWORD);
  expect(await client.ask(ME)).toEqual({ me: { loginName: 'assessor1' } });
  await client.ask('mutation { signOut { ok } }');
  expect(client.hasCookie).toBe(false);
  expect(await client.ask(ME)).toEqual({ me: null });
});

test('a wrong password and an unknown name get the same answer', async () => {
  const client = server.client();
  const wrong = await client.signIn('assessor2', 'wrong password');
  const unknown = await client.signIn('nobody-at-all', 'wrong password');
  expect(wrong).toEqual(unknown);
  expect(wrong).toMatchObject({ __typename: 'Refusal', code: 'WRONG_PASSWORD' });
});

test('after five failures a login name waits fifteen minutes, however many try at once', async () => {
  const client = server.client();
  await Promise.all(Array.from({ length: 8 }, () => client.signIn('hongyan', 'guess')));
  const right = await client.signIn('hongyan', PASSWORD);
  expect(right).toMatchObject({
    __typename: 'Refusal',
    code: 'WRONG_PASSWORD',
    message: { zh: '失败次数过多，请 15 分钟后再试' },
  });
  expect((await client.signIn('baishui', PASSWORD)).__typename).toBe('SignedIn');
  server.wait(15 * 60_000);
  expect((await client.signIn('hongyan', PASSWORD)).__typename).toBe('SignedIn');
});

test('a request with hundreds of guesses under aliases is refused as a whole', async () => {
  const guesses = Array.from(
    { length: 40 },
    (_, n) => `g${String(n)}: signIn(loginName: "lead", password: "guess ${String(n)}") { __typename }`,
  );
  const { errors, data } = await server.client().post(`mutation { ${guesses.join(' ')} }`);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toContain('At most');
});

test('a session ends after twelve idle hours and lives on while it is used', async () => {
  const client = server.client();
  await client.signIn('assessor1', PASSWORD);
  server.wait(11 * HOUR);
  expect(await client.ask(ME)).toEqual({ me: { loginName: 'assessor1' } });
  server.wait(11 * HOUR);
  expect(await client.ask(ME)).toEqual({ me: { loginName: 'assessor1' } });
  server.wait(12 * HOUR);
  expect(await client.ask(ME)).toEqual({ me: null });
});

test('a changed password ends the other sessions, not this one', async () => {
  const [here, there] = [server.client(), server.client()];
  await here.signIn('assessor2', PASSWORD);
  await there.signIn('assessor2', PASSWORD);
  expect(await here.ask(CHANGE, { current: 'wrong', next: 'a much longer one' })).toEqual({
    changePassword: { __typename: 'Refusal', code: 'WRONG_PASSWORD' },
  });
  expect(await here.ask(CHANGE, { current: PASSWORD, next: 'short' })).toEqual({
    changePassword: { __typename: 'Refusal', code: 'INVALID_INPUT' },
  });
  expect(await here.ask(CHANGE, { current: PASSWORD, next: 'a much longer one' })).toEqual({
    changePassword: { __typename: 'Done' },
  });
  expect(await there.ask(ME)).toEqual({ me: null });
  expect(await here.ask(ME)).toEqual({ me: { loginName: 'assessor2' } });
  expect((await server.client().signIn('assessor2', 'a much longer one')).__typename).toBe('SignedIn');
  expect(await server.client().ask(CHANGE, { current: 'x', next: 'y' })).toEqual({
    changePassword: { __typename: 'Refusal', code: 'NOT_SIGNED_IN' },
  });
});

test('another site cannot ask in a visitor’s name', async () => {
  const lead = await world.as('lead');
  const form = await lead.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ query: 'mutation { signOut { ok } }' }),
  });
  expect(form.status).toBeGreaterThanOrEqual(400);
  const link = await lead.fetch('/graphql?query=%7Bme%7BloginName%7D%7D');
  expect(link.status).toBe(400);
  expect((await lead.upload(world.roundId, 'x.txt', 'text', {})).status).toBe(403);
});

test('an invited account sets its password once, and signs in', async () => {
  const admin = await world.as('admin');
  const { counties } = await admin.ask<{
    counties: { id: string; name: string; towns: { id: string; name: string }[] }[];
  }>('{ counties { id name towns { id name } } }');
  const [county] = counties.filter(({ name }) => name === '甲县');
  const CREATE =
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename ... on LinkMade { path expiresAt account { loginName role activated county { name } } } ... on Refusal { code } } }';
  const input = { loginName: 'Xin.Lai', displayName: '新来', role: 'ASSESSOR', countyId: county?.id };
  const { createAccount } = await admin.ask<{ createAccount: { path: string } }>(CREATE, { input });
  expect(createAccount).toMatchObject({
    __typename: 'LinkMade',
    account: { loginName: 'xin.lai', role: 'ASSESSOR', activated: false, county: { name: '甲县' } },
  });
  // asked again while nobody has set a password: a new link in place of a lost one; not for another role
  const again = await admin.ask<{ createAccount: { path: string } }>(CREATE, { input });
  expect(again.createAccount.path).not.toBe(createAccount.path);
  expect(await admin.ask(CREATE, { input: { ...input, role: 'LEAD' } })).toEqual({
    createAccount: { __typename: 'Refusal', code: 'NAME_TAKEN' },
  });
  expect(await admin.ask(CREATE, { input: { ...input, loginName: 'a town', role: 'TOWN' } })).toMatchObject({
    createAccount: { __typename: 'Refusal' },
  });
  expect(
    await admin.ask(CREATE, {
      input: {
        ...input,
        loginName: 'zhen',
        role: 'TOWN',
        townId: counties.find(({ name }) => name === '乙县')?.towns[0]?.id,
      },
    }),
  ).toEqual({ createAccount: { __typename: 'Refusal', code: 'INVALID_INPUT' } });

  const token = again.createAccount.path.replace('/setup?token=', '');
  const lost = createAccount.path.replace('/setup?token=', '');
  const REDEEM =
    'mutation ($token: String!, $password: String!) { redeemLink(token: $token, password: $password) { __typename ... on SignedIn { me { loginName } } ... on Refusal { code } } }';
  const client = server.client();
  expect((await client.signIn('xin.lai', '')).__typename).toBe('Refusal');
  expect(await client.ask(REDEEM, { token: lost, password: 'ten characters' })).toEqual({
    redeemLink: { __typename: 'Refusal', code: 'LINK_SPENT' },
  });
  expect(await client.ask(REDEEM, { token, password: 'short' })).toEqual({
    redeemLink: { __typename: 'Refusal', code: 'INVALID_INPUT' },
  });
  const both = await Promise.all([
    client.ask<{ redeemLink: { __typename: string } }>(REDEEM, { token, password: 'ten characters' }),
    server.client().ask<{ redeemLink: { __typename: string } }>(REDEEM, { token, password: 'other characters' }),
  ]);
  expect(both.map(({ redeemLink }) => redeemLink.__typename).sort()).toEqual(['Refusal', 'SignedIn']);
  expect(await server.client().ask(REDEEM, { token: 'made up', password: 'ten characters' })).toEqual({
    redeemLink: { __typename: 'Refusal', code: 'LINK_SPENT' },
  });
  expect(await admin.ask(CREATE, { input })).toEqual({ createAccount: { __typename: 'Refusal', code: 'NAME_TAKEN' } });
});
