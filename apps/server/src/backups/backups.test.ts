import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataSource } from '../database/create-data-source.js';
import type { DatabasePlace } from '../database/database-place.js';
import { examine } from '../doctor/examine.js';
import { FriendlyError } from '../friendly-error.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { entry, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { findPostgres } from '../testing/find-postgres.js';
import { reportText } from '../testing/report-text.js';
import { openTestDatabase } from '../testing/test-database.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';
import { backUpBeforeMigrating } from './back-up-before-migrating.js';
import { checkBackup } from './check-backup.js';
import { listFiles } from './list-files.js';
import { nextTimeOfDay } from './next-time-of-day.js';
import { pruneBackups } from './prune-backups.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const programs = findPostgres() ?? '';
const NOW = new Date('2026-11-25T18:30:00.000Z');

let server: TestServer;
let world: TwoCounties;
let place: DatabasePlace;
let folder: string;
let backup: string;
const cleanUp: (() => Promise<unknown>)[] = [];

async function emptyPlace(): Promise<{ readonly place: DatabasePlace; readonly dataFolder: string }> {
  const dataFolder = await mkdtemp(path.join(folder, 'empty-'));
  const database = await openTestDatabase(dataFolder, { isEmpty: true });
  cleanUp.push(database.remove);
  return { place: database.place, dataFolder };
}
const restore = async (from: string, to: { readonly place: DatabasePlace; readonly dataFolder: string }) =>
  restoreBackup({ backup: from, ...to, pgRestore: path.join(programs, 'pg_restore') });
const said = (failing: Promise<unknown>) =>
  failing.then(
    () => 'done',
    (error: unknown) => (error instanceof FriendlyError ? error.text.zh : String(error)),
  );
const diagnose = async (at: DatabasePlace, dataFolder: string) => {
  const source = await createDataSource(at, 'write');
  const findings = await examine(source, dataFolder);
  await source.destroy();
  return findings.flatMap(({ what, problem }) => (problem === null ? [] : [what.zh]));
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fazhi-backups-'));
  server = await startTestServer();
  place = (await openTestDatabase(server.folder)).place;
  world = await createTwoCounties(server);
  const lead = await world.as('lead');
  for (const town of ['青石镇', '白水乡'] as const) await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  // The backup is taken while an assessor goes on saving.
  const under = { isTaken: false, saves: 0 };
  const assessor = await world.as('lead');
  const townYearId = world.townYears['青石镇'];
  const saving = (async () => {
    for (let version = 0; !under.isTaken; version += 1) {
      const { setEntry } = await assessor.ask<{ setEntry: { __typename: string } }>(
        SET_ENTRY,
        entry(townYearId, 'L1', { level: version % 5, expectedVersion: version }),
      );
      if (setEntry.__typename === 'EntrySaved') under.saves += 1;
    }
  })();
  const taken = await takeBackup({
    place,
    dataFolder: server.folder,
    target: path.join(folder, 'kept'),
    now: NOW,
    pgDump: path.join(programs, 'pg_dump'),
  });
  under.isTaken = true;
  await saving;
  expect(under.saves).toBeGreaterThan(0);
  backup = taken.folder;
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  for (const clean of cleanUp) await clean();
  await server.remove();
  await rm(folder, { recursive: true });
});

test('a backup taken under writing is restored equal, and the doctor finds it well', async () => {
  const to = await emptyPlace();
  const manifest = await restore(backup, to);
  expect(manifest.tables.find(({ table }) => table === 'report')?.rows).toBe(2);
  expect(await listFiles(path.join(to.dataFolder, 'files'))).toEqual(
    await listFiles(path.join(server.folder, 'files')),
  );
  expect(await diagnose(to.place, to.dataFolder)).toEqual([]);
});

test('nothing is put over something that is there', async () => {
  const to = await emptyPlace();
  await restore(backup, to);
  expect(await said(restore(backup, to))).toContain('已有数据');
});

test('a restore that breaks off leaves no database behind', async () => {
  const to = await emptyPlace();
  // A file where a folder must be: the copying of files cannot go on.
  await writeFile(path.join(to.dataFolder, 'files'), '');
  expect(await said(restore(backup, to))).not.toBe('done');
  await rm(path.join(to.dataFolder, 'files'));
  await restore(backup, to);
  expect(await diagnose(to.place, to.dataFolder)).toEqual([]);
});

test('one changed byte anywhere is found, and nothing is restored', async () => {
  const files = await listFiles(backup);
  expect(files.length).toBe(5);
  for (const name of files) {
    const file = path.join(backup, ...name.split('/'));
    const was = await readFile(file);
    const changed = Buffer.from(was);
    const middle = Math.floor(changed.length / 2);
    changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
    await writeFile(file, changed);
    const check = await checkBackup(backup);
    const to = await emptyPlace();
    const found = name.startsWith('manifest') ? '被改动过' : `${name} 被改动过`;
    expect(check.ok ? '' : check.problems.map(({ zh }) => zh).join()).toContain(found);
    expect(await said(restore(backup, to))).toContain(found);
    expect(await listFiles(to.dataFolder)).toEqual([]);
    await writeFile(file, was);
  }
  expect((await checkBackup(backup)).ok).toBe(true);
});

test('what is missing, what does not belong, and what is no backup is named', async () => {
  const [file = ''] = (await listFiles(backup)).filter((name) => name.startsWith('files/'));
  const at = path.join(backup, ...file.split('/'));
  const was = await readFile(at);
  await rm(at);
  await writeFile(path.join(backup, 'more.txt'), 'x');
  const check = await checkBackup(backup);
  expect(check.ok ? [] : check.problems.map(({ zh }) => zh)).toEqual([`缺少 ${file}`, '多出 more.txt']);
  await rm(path.join(backup, 'more.txt'));
  await writeFile(at, was);
  expect(await said(restore(folder, await emptyPlace()))).toContain('不是备份');
});

test('a stored file that is not what its name says stops the backup, and the doctor names it', async () => {
  const to = await emptyPlace();
  await restore(backup, to);
  const [file = ''] = await listFiles(path.join(to.dataFolder, 'files'));
  const at = path.join(to.dataFolder, 'files', ...file.split('/'));
  await writeFile(at, 'other');
  const wanted = { ...to, target: path.join(to.dataFolder, 'out'), now: NOW, pgDump: path.join(programs, 'pg_dump') };
  expect(await said(takeBackup(wanted))).toContain('与它的名字不符');
  expect(existsSync(path.join(wanted.target, 'fazhi-2026-11-25T18-30-00-000Z'))).toBe(false);
  expect((await diagnose(to.place, to.dataFolder)).join()).toMatch(/^文件内容没有变过/u);
  await rm(at);
  expect((await diagnose(to.place, to.dataFolder)).join()).toMatch(/^记录里的文件都在/u);
});

test('the doctor sees a record that was tampered with', async () => {
  const to = await emptyPlace();
  await restore(backup, to);
  const source = await createDataSource(to.place, 'write');
  expect(await source.manager.count(SessionEntity)).toBeGreaterThan(0);
  const triggers = await source.query<{ name: string }[]>(
    to.place.kind === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'`
      : `SELECT DISTINCT trigger_name AS name FROM information_schema.triggers WHERE event_object_table = 'event'`,
  );
  for (const { name } of triggers)
    await source.query(`DROP TRIGGER "${name}"${to.place.kind === 'sqlite' ? '' : ' ON "event"'}`);
  await source.query(`UPDATE "event" SET action = 'nothing' WHERE number = 3`);
  await source.destroy();
  expect((await diagnose(to.place, to.dataFolder)).join()).toMatch(/^操作记录连成一条/u);
});

test('an older database is backed up before it is brought up to date', async () => {
  const to = await emptyPlace();
  await restore(backup, to);
  const source = await createDataSource(to.place, 'write');
  await source.query(`DELETE FROM migration WHERE name = (SELECT name FROM migration ORDER BY timestamp DESC LIMIT 1)`);
  await source.destroy();
  const surroundings = { now: NOW, log: pino({ level: 'silent' }) };
  process.env['PATH'] = `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const before = await backUpBeforeMigrating(to.place, to.dataFolder, surroundings);
  const check = await checkBackup(before ?? '');
  expect(check.ok && check.manifest.tables.find(({ table }) => table === 'report')?.rows).toBe(2);
  // Where there is nothing to bring up to date, nothing is taken.
  expect(await backUpBeforeMigrating(place, server.folder, surroundings)).toBeNull();
  expect(await backUpBeforeMigrating((await emptyPlace()).place, to.dataFolder, surroundings)).toBeNull();
});

test('the newest backups stay, older ones and broken ones go, and nothing else is touched', async () => {
  const kept = await mkdtemp(path.join(folder, 'prune-'));
  const nights = ['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => `fazhi-${day}T18-30-00-000Z`);
  for (const name of [...nights, 'fazhi-2026-11-21T18-30-00-000Z.unfinished', 'mine']) {
    await mkdir(path.join(kept, name));
    await writeFile(path.join(kept, name, 'x'), '');
  }
  expect(await pruneBackups(kept, 2)).toEqual(nights.slice(0, 1));
  expect((await readdir(kept)).sort()).toEqual([...nights.slice(1), 'mine']);
});

test.each([
  [new Date(2026, 10, 25, 1, 0), new Date(2026, 10, 25, 2, 30)],
  [new Date(2026, 10, 25, 2, 30), new Date(2026, 10, 26, 2, 30)],
  [new Date(2026, 11, 31, 23, 0), new Date(2027, 0, 1, 2, 30)],
])('after %s the next half past two is %s', (now, next) => {
  expect(nextTimeOfDay(now, '02:30')).toEqual(next);
});
