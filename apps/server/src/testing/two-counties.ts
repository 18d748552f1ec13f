import { AccountEntity } from '../accounts/account.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { TownEntity } from '../counties/town.entity.js';
import { isRefusal } from '../refusals/is-refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Role } from '../permissions/role.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { TestClient } from './test-client.js';
import type { TestServer } from './test-server.js';

export const PASSWORD = 'correct horse battery';

/** 甲县 with three towns and 乙县 with one, a round of 2025 in each, and somebody of every role. */
export interface TwoCounties {
  readonly roundId: string;
  readonly otherRoundId: string;
  /** Ids of town-years by the town's name. */
  readonly townYears: Readonly<Record<'青石镇' | '白水乡' | '红岩街道' | '黄土镇', string>>;
  /** A client that is signed in. */
  readonly as: (loginName: LoginName) => Promise<TestClient>;
}

export type LoginName =
  'admin' | 'lead' | 'assessor1' | 'assessor2' | 'qingshi' | 'baishui' | 'hongyan' | 'lead2' | 'assessor9' | 'huangtu';

const ACCOUNTS: readonly [LoginName, Role, '甲县' | '乙县' | null, string | null][] = [
  ['admin', 'administrator', null, null],
  ['lead', 'lead', '甲县', null],
  ['assessor1', 'assessor', '甲县', null],
  ['assessor2', 'assessor', '甲县', null],
  ['qingshi', 'town', '甲县', '青石镇'],
  ['baishui', 'town', '甲县', '白水乡'],
  ['hongyan', 'town', '甲县', '红岩街道'],
  ['lead2', 'lead', '乙县', null],
  ['assessor9', 'assessor', '乙县', null],
  ['huangtu', 'town', '乙县', '黄土镇'],
];

export async function createTwoCounties(server: TestServer): Promise<TwoCounties> {
  const { services, database } = server;
  const counties = new Map<string, string>();
  for (const [name, towns] of [
    ['甲县', ['青石镇', '白水乡', '红岩街道']],
    ['乙县', ['黄土镇']],
  ] as const) {
    const { county } = settled(await services.counties.create(null, { name, towns }));
    counties.set(name, county.id);
  }
  const towns = await database.read.find(TownEntity);
  const passwordHash = await hashPassword(PASSWORD);
  await database.write(async (manager) => {
    for (const [loginName, role, county, town] of ACCOUNTS) {
      await manager.insert(AccountEntity, {
        id: loginName,
        loginName,
        displayName: `姓名-${loginName}`,
        role,
        countyId: county && (counties.get(county) ?? null),
        townId: towns.find(({ name }) => name === town)?.id ?? null,
        passwordHash,
        createdAt: new Date(),
      });
    }
  });
  const open = async (lead: string, county: string) =>
    settled(
      await services.rounds.open(
        { accountId: lead, displayName: lead, role: 'lead', countyId: counties.get(county) ?? null, townId: null },
        2025,
      ),
    ).round.id;
  const roundId = await open('lead', '甲县');
  const otherRoundId = await open('lead2', '乙县');
  const rows = await database.read.find(TownYearEntity, { relations: { town: true } });
  const townYears = Object.fromEntries(rows.map(({ id, town }) => [town?.name, id])) as TwoCounties['townYears'];
  const clients = new Map<LoginName, Promise<TestClient>>();
  const signIn = async (loginName: LoginName) => {
    const client = server.client();
    await client.signIn(loginName, PASSWORD);
    if (!client.hasCookie) throw new Error(`${loginName} could not sign in`);
    return client;
  };
  return {
    roundId,
    otherRoundId,
    townYears,
    as: (loginName) => {
      const client = clients.get(loginName) ?? signIn(loginName);
      clients.set(loginName, client);
      return client;
    },
  };
}

function settled<Value extends object>(value: Value | Refusal): Exclude<Value, Refusal> {
  if (isRefusal(value)) throw new Error(value.message.en);
  return value as Exclude<Value, Refusal>;
}
