import { seedRandom } from '@fazhi/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../accounts/password-hash.js';
import { reportText } from '../report-text.js';
import { startTestServer } from '../test-server.js';
import type { TestServer } from '../test-server.js';
import { createTwoCounties, PASSWORD } from '../two-counties.js';
import type { TwoCounties } from '../two-counties.js';
import { replayEntries } from './replay-entries.js';
import { addAssessors, runTorture } from './run-torture.js';

/* A short run with everything else; `npm run torture` sets these for 50 assessors and a minute. */
const ASSESSORS = Number(process.env['FAZHI_TORTURE_ASSESSORS'] ?? 6);
const SECONDS = Number(process.env['FAZHI_TORTURE_SECONDS'] ?? 0);

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await world.as('lead');
  for (const town of ['青石镇', '白水乡'] as const) await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test(
  'no acknowledged save is lost, and the record rebuilds every entry',
  { timeout: 60_000 + SECONDS * 4000 },
  async () => {
    const ids = await addAssessors(server, ASSESSORS, await hashPassword(PASSWORD));
    const random = seedRandom(20_261_125);
    const outcome = await runTorture(
      server,
      world,
      ids.map((id) => ({
        id,
        signIn: async () => {
          const client = server.client();
          await client.signIn(id, PASSWORD);
          return client;
        },
      })),
      {
        windows: 3,
        time: SECONDS === 0 ? Number.POSITIVE_INFINITY : SECONDS * 1000,
        writes: SECONDS === 0 ? 8 : Number.POSITIVE_INFINITY,
        random: () => random.uniform(),
      },
    );
    if (SECONDS > 0)
      process.stdout.write(
        `${String(ASSESSORS)} assessors, ${String(SECONDS)} s: ${String(outcome.acknowledged)} saves acknowledged, ${String(outcome.conflicts)} conflicts, ${String(outcome.problems.length)} problems\n`,
      );
    expect(outcome.problems).toEqual([]);
    expect(outcome.acknowledged).toBeGreaterThan(ASSESSORS * 3);
    // windows of one person do meet on the same entry
    expect(outcome.conflicts).toBeGreaterThan(0);
  },
);

test('a record with a lost write does not replay', () => {
  const event = (number: number, before: string, after: string) => ({
    number,
    action: 'entry-set',
    actorId: 'a',
    townYearId: 't',
    subject: '某镇 L1',
    before,
    after,
  });
  const [one, two] = ['{"level":1}', '{"level":2}'];
  expect(replayEntries([event(1, 'null', one), event(2, one, two)]).get('a t L1')).toEqual({ level: 2 });
  expect(() => replayEntries([event(1, 'null', one), event(2, 'null', two)])).toThrow(/Event 2/u);
});
