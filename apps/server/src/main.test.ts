import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database/database.js';
import { EventEntity } from './events/event.entity.js';
import { findBrokenLink } from './events/find-broken-link.js';
import { sha256 } from './sha256.js';
import { entry, SET_ENTRY } from './testing/fill-in-sheet.js';
import { reportText } from './testing/report-text.js';
import { TestClient } from './testing/test-client.js';
import { openTestDatabase, urlOf } from './testing/test-database.js';
import type { TestDatabase } from './testing/test-database.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

let folder: string;
let own: TestDatabase;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  own = await openTestDatabase(folder);
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await own.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The built server as its own process; resolves when it prints READY or ends. */
function start(env: Record<string, string> = {}): Promise<Started> {
  const child = fork(MAIN, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, FAZHI_ENV: 'production', FAZHI_DATA: folder, DATABASE_URL: urlOf(own), PORT: '0', ...env },
  });
  started.push(child);
  let output = '';
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve) => {
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^READY (\S+)$/mu.exec(output)?.[1];
      if (url !== undefined) resolve({ process: child, url, output: () => output, exit });
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => {
      resolve({ process: child, url: '', output: () => output, exit });
    });
  });
}

async function redeem(server: Started, path: string, names: Record<string, string>): Promise<TestClient> {
  const client = new TestClient(server.url);
  const { redeemLink } = await client.ask<{ redeemLink: { __typename: string } }>(
    'mutation ($token: String!, $loginName: String, $displayName: String, $password: String!) { redeemLink(token: $token, loginName: $loginName, displayName: $displayName, password: $password) { __typename } }',
    { token: path.replace(/^.*token=/u, ''), password: 'a long password', ...names },
  );
  expect(redeemLink.__typename).toBe('SignedIn');
  return client;
}

test('from an empty folder to a scored report; killed in the middle, nothing acknowledged is lost', async () => {
  const first = await start();
  const link = /http:\/\/localhost:\d+(\/setup\?token=[\w-]+)&first=1/u.exec(first.output())?.[1] ?? '';
  expect(first.output()).toContain('还没有系统管理员');
  const admin = await redeem(first, link, { loginName: 'root', displayName: '管理员' });
  await admin.ask('mutation { createCounty(input: { name: "开山县", towns: ["青石镇"] }) { __typename } }');
  const { counties } = await admin.ask<{ counties: { id: string }[] }>('{ counties { id } }');
  const { createAccount } = await admin.ask<{ createAccount: { path: string } }>(
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { ... on LinkMade { path } } }',
    { input: { loginName: 'zhou', displayName: '周', role: 'LEAD', countyId: counties[0]?.id } },
  );
  const lead = await redeem(first, createAccount.path, {});
  const { openRound } = await lead.ask<{ openRound: { round: { id: string; towns: { id: string }[] } } }>(
    'mutation { openRound(year: 2025) { ... on RoundOpened { round { id towns { id } } } } }',
  );
  const townYearId = openRound.round.towns[0]?.id ?? '';
  const { body } = await lead.upload(openRound.round.id, '青石镇.txt', reportText('青石镇'));
  const REPORT = 'query ($id: ID!) { report(id: $id) { state } }';
  for (;;) {
    const { report } = await lead.ask<{ report: { state: string } }>(REPORT, { id: body.reportId });
    if (report.state === 'FILED') break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  // many writes and uploads under way; whatever was answered before the plug is pulled must be there afterwards
  const acknowledged: string[] = [];
  const indicators = ['L1', 'L2', 'L3', 'L4', 'L5', 'D1', 'D2', 'D3', 'D4', 'D5', 'P1', 'P2', 'P3', 'P4', 'P5'];
  const uploads: string[] = [];
  const work = [
    ...indicators.map(async (indicator) => {
      const { setEntry } = await lead.ask<{ setEntry: { __typename: string } }>(
        SET_ENTRY,
        entry(townYearId, indicator),
      );
      if (setEntry.__typename === 'EntrySaved') acknowledged.push(indicator);
      if (acknowledged.length === 8) first.process.kill('SIGKILL');
    }),
    ...[1, 2, 3].map(async (n) => {
      const answer = await lead.upload(openRound.round.id, `${String(n)}.txt`, reportText('青石镇', 2025, String(n)));
      if (answer.body.reportId !== undefined) uploads.push(answer.body.reportId);
    }),
  ];
  await Promise.allSettled(work);
  await first.exit;
  expect(acknowledged.length).toBeGreaterThanOrEqual(8);

  const second = await start();
  expect(second.output()).not.toContain('setup?token');
  const again = new TestClient(second.url);
  await again.signIn('zhou', 'a long password');
  const { mySheet } = await again.ask<{ mySheet: { entries: { indicator: string; state: string }[] } }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator state } } }',
    { id: townYearId },
  );
  const stored = mySheet.entries.filter(({ state }) => state === 'LEVEL').map(({ indicator }) => indicator);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  for (const id of uploads) expect((await again.ask<{ report: unknown }>(REPORT, { id })).report).not.toBeNull();
  second.process.kill('SIGTERM');
  expect(await second.exit).toBe(0);

  const database = await openDatabase(own.place);
  const events = await database.read.find(EventEntity, { order: { number: 'ASC' } });
  expect(findBrokenLink(events, sha256)).toBeNull();
  if (own.place.kind === 'sqlite')
    expect(await database.read.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await database.close();
});

test('it stops when it is told to, and when whoever started it is gone', async () => {
  const told = await start();
  told.process.send('shutdown');
  expect(await told.exit).toBe(0);
  const left = await start();
  left.process.disconnect();
  expect(await left.exit).toBe(0);
});

test('a taken port and wrong settings are told in words, in both languages', async () => {
  const running = await start();
  const second = await start({ PORT: new URL(running.url).port });
  expect(await second.exit).toBe(1);
  expect(second.output()).toMatch(/已被占用[\s\S]*is taken/u);
  const wrong = await start({ PORT: 'http', FAZHI_ENV: 'prod' });
  expect(await wrong.exit).toBe(2);
  expect(wrong.output()).toMatch(/PORT 应是[\s\S]*FAZHI_ENV must be/u);
});
