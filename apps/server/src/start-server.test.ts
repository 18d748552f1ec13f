import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { announceSetupLink } from './accounts/announce-setup-link.js';
import { FriendlyError } from './friendly-error.js';
import { ReportEntity } from './reports/report.entity.js';
import { refuseSampleData } from './sample-county/refuse-sample-data.js';
import { SAMPLE_SETTING } from './sample-county/sample-setting.js';
import { SettingEntity } from './database/setting.entity.js';
import { reportText } from './testing/report-text.js';
import { startTestServer } from './testing/test-server.js';
import { createTwoCounties, PASSWORD } from './testing/two-counties.js';

const REDEEM = `mutation ($token: String!, $loginName: String) { redeemLink(token: $token, loginName: $loginName, displayName: "管理员", password: "a long password") {
  __typename ... on SignedIn { me { role loginName } } ... on Refusal { code } } }`;

async function printSetupLink(server: Awaited<ReturnType<typeof startTestServer>>): Promise<string | null> {
  const lines: string[] = [];
  await announceSetupLink(server.services.accounts, server.url, (line) => lines.push(line));
  return /token=([\w-]+)/u.exec(lines.join('\n'))?.[1] ?? null;
}

test('in production the first administrator is made by a link that works once, for a day', async () => {
  const server = await startTestServer({ isProduction: true });
  try {
    const [stale, fresh] = [await printSetupLink(server), await printSetupLink(server)];
    const client = server.client();
    // each start prints its own, and the one before ends
    expect(await client.ask(REDEEM, { token: stale, loginName: 'root' })).toEqual({
      redeemLink: { __typename: 'Refusal', code: 'LINK_SPENT' },
    });
    server.wait(24 * 3_600_000);
    expect(await client.ask(REDEEM, { token: fresh, loginName: 'root' })).toEqual({
      redeemLink: { __typename: 'Refusal', code: 'LINK_SPENT' },
    });
    const token = await printSetupLink(server);
    expect(await client.ask(REDEEM, { token, loginName: 'root' })).toEqual({
      redeemLink: { __typename: 'SignedIn', me: { role: 'ADMINISTRATOR', loginName: 'root' } },
    });
    expect(await server.client().ask(REDEEM, { token, loginName: 'root2' })).toEqual({
      redeemLink: { __typename: 'Refusal', code: 'LINK_SPENT' },
    });
    expect(await printSetupLink(server)).toBeNull();

    // from there on, everything that a county needs
    const created = await client.ask(
      'mutation { createCounty(input: { name: "新县", towns: ["东镇", "西乡", "南街道"] }) { __typename ... on CountyCreated { county { name } } } }',
    );
    expect(created).toEqual({ createCounty: { __typename: 'CountyCreated', county: { name: '新县' } } });
    expect(
      await client.ask(
        'mutation { createCounty(input: { name: "又县", towns: ["东村"] }) { __typename ... on Refusal { code } } }',
      ),
    ).toEqual({ createCounty: { __typename: 'Refusal', code: 'INVALID_INPUT' } });
    expect(await client.ask('{ counties { towns { name type position } } }')).toEqual({
      counties: [
        {
          towns: [
            { name: '东镇', type: 'TOWN', position: 0 },
            { name: '西乡', type: 'TOWNSHIP', position: 1 },
            { name: '南街道', type: 'SUBDISTRICT', position: 2 },
          ],
        },
      ],
    });

    // a closed schema, and a cookie that follows the proxy
    expect((await client.post('{ __schema { types { name } } }')).errors).toHaveLength(1);
    const behindProxy = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({
        query: 'mutation { signIn(loginName: "root", password: "a long password") { __typename } }',
      }),
    });
    expect(behindProxy.headers.get('set-cookie')).toContain('Secure');
    expect(server.errors).toEqual([]);
  } finally {
    await server.remove();
  }
});

test('production refuses a folder that holds the sample county', async () => {
  const server = await startTestServer();
  try {
    await refuseSampleData(server.database);
    await server.database.write((manager) => manager.insert(SettingEntity, { key: SAMPLE_SETTING, value: 'loaded' }));
    await expect(refuseSampleData(server.database)).rejects.toThrow(FriendlyError);
  } finally {
    await server.remove();
  }
});

test('what was being read when the server died is read after the next start', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  const first = await startTestServer({ folder });
  const world = await createTwoCounties(first);
  const lead = await world.as('lead');
  const ids: string[] = [];
  for (const town of ['青石镇', '白水乡'] as const) {
    const { body } = await lead.upload(world.roundId, `${town}.txt`, reportText(town));
    ids.push(body.reportId ?? '');
  }
  await first.queue.idle();
  // as a crash would leave them: one under way, one waiting, nothing read
  await first.database.write(async (manager) => {
    await manager.query('DELETE FROM reading');
    await manager.update(ReportEntity, { id: ids[0] ?? '' }, { state: 'reading', townYearId: null, metadata: null });
    await manager.update(ReportEntity, { id: ids[1] ?? '' }, { state: 'queued', townYearId: null, metadata: null });
  });
  await first.stop();

  const second = await startTestServer({ folder });
  try {
    await second.queue.idle();
    const client = second.client();
    await client.signIn('lead', PASSWORD);
    for (const id of ids) {
      const { report } = await client.ask<{ report: { state: string; reading: { text: string } | null } }>(
        'query ($id: ID!) { report(id: $id) { state reading { text } } }',
        { id },
      );
      expect(report.state).toBe('FILED');
      expect(report.reading?.text).toContain('法治政府建设');
    }
    expect(second.errors).toEqual([]);
  } finally {
    await second.remove();
  }
});

test('stopping in the middle of a reading leaves it for the next start', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  const first = await startTestServer({ folder });
  const world = await createTwoCounties(first);
  const lead = await world.as('lead');
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      lead.upload(world.roundId, `${String(n)}.txt`, reportText('青石镇', 2025, String(n))),
    ),
  );
  await first.stop();
  const second = await startTestServer({ folder });
  try {
    await second.queue.idle();
    const client = second.client();
    await client.signIn('lead', PASSWORD);
    const states: string[] = [];
    for (const { body } of answers)
      states.push(
        (
          await client.ask<{ report: { state: string } }>('query ($id: ID!) { report(id: $id) { state } }', {
            id: body.reportId,
          })
        ).report.state,
      );
    expect(states.sort()).toEqual(['FILED', ...Array<string>(5).fill('NEEDS_DECISION')]);
    expect([...first.errors, ...second.errors]).toEqual([]);
  } finally {
    await second.remove();
  }
});

test('a reading that takes too long is given up with a reason', async () => {
  const server = await startTestServer({ readingTimeLimit: 1 });
  try {
    const world = await createTwoCounties(server);
    const lead = await world.as('lead');
    const { body } = await lead.upload(world.roundId, '久.txt', reportText('青石镇'));
    await server.queue.idle();
    const { report } = await lead.ask<{ report: { state: string; problem: { zh: string } } }>(
      'query ($id: ID!) { report(id: $id) { state problem { zh } } }',
      { id: body.reportId },
    );
    expect(report.state).toBe('UNREADABLE');
    expect(report.problem.zh).toContain('没有读完');
  } finally {
    await server.remove();
  }
});

test('health, pages and headers', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  await mkdir(path.join(folder, 'admin', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'admin', 'index.html'), '<!doctype html><title>法治考评</title>');
  await writeFile(path.join(folder, 'admin', 'assets', 'index-1a2b.js'), 'export {};');
  const server = await startTestServer({ folder });
  try {
    const client = server.client();
    const health = await client.fetch('/healthz');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const page = await client.fetch('/rounds/some-id/ranking');
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>法治考评</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'.*style-src 'self' 'unsafe-inline'/u);
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect((await client.fetch('/assets/index-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    expect((await client.fetch('/assets/index-gone.js')).status).toBe(404);
    expect((await client.fetch('/files/unknown')).status).toBe(404);
    expect((await client.fetch('/..%2f..%2ffazhi.sqlite')).headers.get('content-type')).not.toContain('octet-stream');
    expect(server.errors).toEqual([]);
  } finally {
    await server.remove();
  }
});

test('a port that is taken is said before any data is touched', async () => {
  const server = await startTestServer();
  try {
    await expect(startTestServer({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  } finally {
    await server.remove();
  }
});

test('what goes wrong on our side is logged in full and told in general', async () => {
  const server = await startTestServer();
  try {
    const world = await createTwoCounties(server);
    const lead = await world.as('lead');
    server.services.rounds.list = () => Promise.reject(new Error('a detail that is nobody’s business'));
    const { errors } = await lead.post('{ rounds { id } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(errors)).not.toContain('nobody');
    expect(server.errors.pop()).toContain('a detail that is nobody’s business');

    // a disk that takes nothing: the browser hears of it, and nothing is acknowledged
    const incoming = path.join(server.folder, 'incoming');
    await rm(incoming, { recursive: true });
    await writeFile(incoming, 'no folder');
    const { status, body } = await lead.upload(world.roundId, '报告.txt', reportText('青石镇'));
    expect([status, body.reportId]).toEqual([500, undefined]);
    expect(server.errors.pop()).toContain('ENOTDIR');
    expect(await server.database.read.count(ReportEntity)).toBe(0);
  } finally {
    await server.remove();
  }
});
