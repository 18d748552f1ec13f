import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from './account.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

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

const ME = '{ me { loginName roles } }';
const RESET =
  'mutation ($id: ID!) { resetPassword(accountId: $id) { __typename ... on LinkMade { path } ... on Refusal { code } } }';
const REDEEM =
  'mutation ($token: String!, $password: String!) { redeemLink(token: $token, password: $password) { __typename ... on Refusal { code } } }';
const DISABLE =
  'mutation ($id: ID!, $disabled: Boolean!) { disableAccount(accountId: $id, disabled: $disabled, reason: "调离") { __typename ... on AccountChanged { account { disabled } } ... on Refusal { code } } }';
const ROLES =
  'mutation ($id: ID!, $roles: [Role!]!) { setOtherRoles(accountId: $id, otherRoles: $roles, reason: "兼任") { __typename ... on AccountChanged { account { roles } } ... on Refusal { code } } }';

test('a forgotten password is replaced by a one-time link, which also ends the lock and the old sessions', async () => {
  const admin = await world.as('admin');
  const old = await world.as('assessor2');
  const locked = server.client();
  for (let n = 0; n < 6; n += 1) await locked.signIn('assessor2', 'forgotten');
  expect((await locked.signIn('assessor2', PASSWORD)).__typename).toBe('Refusal');
  const first = await admin.ask<{ resetPassword: { path: string } }>(RESET, { id: 'assessor2' });
  const second = await admin.ask<{ resetPassword: { path: string } }>(RESET, { id: 'assessor2' });
  const tokenOf = ({ resetPassword }: typeof first) => resetPassword.path.replace('/setup?token=', '');
  const redeem = (token: string) => locked.ask(REDEEM, { token, password: 'a brand new one' });
  expect(await redeem(tokenOf(first))).toMatchObject({ redeemLink: { code: 'LINK_SPENT' } });
  expect(await old.ask(ME)).toMatchObject({ me: { loginName: 'assessor2' } });
  expect(await redeem(tokenOf(second))).toMatchObject({ redeemLink: { __typename: 'SignedIn' } });
  expect(await old.ask(ME)).toEqual({ me: null });
  expect((await server.client().signIn('assessor2', 'a brand new one')).__typename).toBe('SignedIn');
  expect((await server.client().signIn('assessor2', PASSWORD)).__typename).toBe('Refusal');
  const actions = (await server.database.read.find(EventEntity)).map(({ action }) => action);
  expect(actions.slice(-3)).toEqual(['password-link-made', 'password-link-made', 'password-reset']);
});

test('an account that is shut out is out at once; its history stays, and it can come back', async () => {
  const admin = await world.as('admin');
  const assessor = await world.as('assessor1');
  const { resetPassword } = await admin.ask<{ resetPassword: { path: string } }>(RESET, { id: 'assessor1' });
  expect(await admin.ask(DISABLE, { id: 'assessor1', disabled: true })).toMatchObject({
    disableAccount: { account: { disabled: true } },
  });
  expect(await assessor.ask(ME)).toEqual({ me: null });
  expect(await server.client().signIn('assessor1', PASSWORD)).toMatchObject({ code: 'WRONG_PASSWORD' });
  const token = resetPassword.path.replace('/setup?token=', '');
  expect(await server.client().ask(REDEEM, { token, password: 'a brand new one' })).toMatchObject({
    redeemLink: { code: 'LINK_SPENT' },
  });
  expect(await server.database.read.existsBy(AccountEntity, { id: 'assessor1' })).toBe(true);
  expect(await admin.ask(DISABLE, { id: 'assessor1', disabled: false })).toMatchObject({
    disableAccount: { account: { disabled: false } },
  });
  expect((await server.client().signIn('assessor1', PASSWORD)).__typename).toBe('SignedIn');
  expect(await admin.ask(DISABLE, { id: 'admin', disabled: true })).toMatchObject({
    disableAccount: { code: 'INVALID_INPUT' },
  });
  const lead = await world.as('lead');
  expect(await lead.ask(DISABLE, { id: 'assessor1', disabled: true })).toMatchObject({
    disableAccount: { code: 'FORBIDDEN' },
  });
});

test('roles come together where that is safe, and take effect at once', async () => {
  const admin = await world.as('admin');
  const both = server.client();
  await both.signIn('assessor1', PASSWORD);
  const set = (roles: string[]) => admin.ask(ROLES, { id: 'assessor1', roles });
  expect(await set(['ADMINISTRATOR'])).toMatchObject({ setOtherRoles: { code: 'INVALID_INPUT' } });
  expect(await set(['AUDITOR'])).toMatchObject({ setOtherRoles: { code: 'INVALID_INPUT' } });
  const EVENTS = 'query ($id: ID!) { round(id: $id) { checklist { step } } }';
  expect(await both.ask(EVENTS, { id: world.roundId })).toEqual({ round: { checklist: [] } });
  expect(await set(['LEAD'])).toMatchObject({ setOtherRoles: { account: { roles: ['ASSESSOR', 'LEAD'] } } });
  const { round } = await both.ask<{ round: { checklist: unknown[] } }>(EVENTS, { id: world.roundId });
  expect(round.checklist.length).toBeGreaterThan(0);
  expect(await both.ask(ME)).toEqual({ me: { loginName: 'assessor1', roles: ['ASSESSOR', 'LEAD'] } });
});
