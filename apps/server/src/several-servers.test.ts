import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedRandom } from '@fazhi/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from './accounts/password-hash.js';
import { openDatabase } from './database/database.js';
import { MIGRATIONS } from './database/migrations.js';
import { reportText } from './testing/report-text.js';
import { openTestDatabase } from './testing/test-database.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { addAssessors, runTorture } from './testing/torture/run-torture.js';
import { createTwoCounties, PASSWORD } from './testing/two-counties.js';
import type { TwoCounties } from './testing/two-counties.js';

/* SQLite belongs to one process; several share a PostgreSQL. */
const isPostgres = process.env['FAZHI_TEST_ON'] === 'postgres';

let servers: TestServer[] = [];
let world: TwoCounties;

beforeAll(async () => {
  if (!isPostgres) return;
  const first = await startTestServer();
  world = await createTwoCounties(first);
  servers = [first, await startTestServer({ folder: first.folder }), await startTestServer({ folder: first.folder })];
});
afterAll(async () => {
  for (const server of servers) expect(server.errors).toEqual([]);
  for (const server of servers.slice(1)) await server.stop();
  await servers[0]?.remove();
});

test.skipIf(!isPostgres)('processes that start together on an empty database make its schema once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  const own = await openTestDatabase(folder, { isEmpty: true });
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(own.place)));
  expect(await opened[0]?.read.query('SELECT count(*)::int AS steps FROM migration')).toEqual([
    { steps: MIGRATIONS.length },
  ]);
  for (const database of opened) await database.close();
  await own.remove();
  await rm(folder, { recursive: true });
});

test.skipIf(!isPostgres)(
  'three servers on one database lose no acknowledged save, and keep one unbroken record',
  async () => {
    const [first] = servers;
    if (!first) throw new Error('no server');
    const lead = await world.as('lead');
    for (const town of ['青石镇', '白水乡'] as const) await lead.upload(world.roundId, `${town}.txt`, reportText(town));
    await first.queue.idle();
    const ids = await addAssessors(first, 4, await hashPassword(PASSWORD));
    const random = seedRandom(20_261_125);
    const outcome = await runTorture(
      first,
      world,
      // everybody has windows open on every server
      servers.flatMap((server) =>
        ids.map((id) => ({
          id,
          signIn: async () => {
            const client = server.client();
            await client.signIn(id, PASSWORD);
            return client;
          },
        })),
      ),
      { windows: 2, time: Number.POSITIVE_INFINITY, writes: 6, random: () => random.uniform() },
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.acknowledged).toBeGreaterThan(20);
    expect(outcome.conflicts).toBeGreaterThan(0);
  },
);
