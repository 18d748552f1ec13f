import { AccountEntity } from '../accounts/account.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { TestClient } from './test-client.js';
import type { TestServer } from './test-server.js';
import { PASSWORD } from './two-counties.js';

/** A county with so many towns, its lead signed in, and a round of 2025 in it: for counting what lists ask of the database. */
export async function createCountyOfTowns(
  server: TestServer,
  count: number,
): Promise<{ readonly lead: TestClient; readonly roundId: string; readonly townYearIds: readonly string[] }> {
  const { services, database } = server;
  const name = `${String(count)} 镇县`;
  const towns = Array.from({ length: count }, (_, place) => `第${String(place + 1)}镇`);
  const created = await services.counties.create(null, { name, towns });
  if (isRefusal(created)) throw new Error(created.message.en);
  const countyId = created.county.id;
  const id = `lead-of-${String(count)}`;
  const actor = { accountId: id, displayName: id, role: 'lead', countyId, townId: null } as const;
  const passwordHash = await hashPassword(PASSWORD);
  await database.write((manager) =>
    manager.insert(AccountEntity, {
      id,
      loginName: id,
      displayName: id,
      role: 'lead',
      countyId,
      townId: null,
      passwordHash,
      createdAt: new Date(),
    }),
  );
  const opened = await services.rounds.open(actor, 2025);
  if (isRefusal(opened)) throw new Error(opened.message.en);
  const lead = server.client();
  await lead.signIn(id, PASSWORD);
  const rows = await database.read.findBy(TownYearEntity, { roundId: opened.round.id });
  return { lead, roundId: opened.round.id, townYearIds: rows.map((row) => row.id) };
}
