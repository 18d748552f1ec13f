import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CountyEntity } from '../counties/county.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import { openTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { openDatabase } from './database.js';
import type { Database } from './database.js';

let folder: string;
let own: TestDatabase;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fazhi-'));
  own = await openTestDatabase(folder);
  database = await openDatabase(own.place);
});
afterEach(async () => {
  await database.close();
  await own.remove();
  await rm(folder, { recursive: true });
});

const county = (name: string) => ({ id: name, name, createdAt: new Date(0) });
const town = (countyId: string) => ({
  id: `town of ${countyId}`,
  countyId,
  name: '镇',
  type: 'town' as const,
  position: 0,
});
const tick = () => new Promise((resolve) => setImmediate(resolve));

test('20 transactions and 20 plain writes at once: those that roll back take nothing else with them', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, async (_, n) => {
      const plain = database.write((manager) => manager.insert(CountyEntity, county(`plain ${String(n)}`)));
      const transaction = database.write(async (manager) => {
        await manager.insert(CountyEntity, county(`transaction ${String(n)}`));
        await tick();
        await manager.insert(TownEntity, town(`transaction ${String(n)}`));
        if (n % 3 === 0) throw new Error('rolled back on purpose');
      });
      await plain;
      await transaction;
    }),
  );
  const kept = Array.from({ length: 20 }, (_, n) => n).filter((n) => n % 3 !== 0);
  expect(outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []))).toEqual(kept);
  const counties = await database.read.find(CountyEntity);
  expect(counties.map(({ name }) => name).sort()).toEqual(
    [
      ...Array.from({ length: 20 }, (_, n) => `plain ${String(n)}`),
      ...kept.map((n) => `transaction ${String(n)}`),
    ].sort(),
  );
  expect(await database.read.count(TownEntity)).toBe(kept.length);
});

test('a write within a write joins its transaction', async () => {
  const both = database.write(async (manager) => {
    await manager.insert(CountyEntity, county('outer'));
    await database.write((inner) => inner.insert(CountyEntity, county('inner')));
    throw new Error('both go');
  });
  await expect(both).rejects.toThrow('both go');
  expect(await database.read.count(CountyEntity)).toBe(0);
});

test('what was started in a write and outlives it queues like everybody else', async () => {
  let late: Promise<unknown> = Promise.resolve();
  await database.write(async (manager) => {
    await manager.insert(CountyEntity, county('first'));
    late = tick()
      .then(tick)
      .then(tick)
      .then(() => new Promise((resolve) => setTimeout(resolve, 30)))
      .then(() => database.write((other) => other.insert(CountyEntity, county('late'))));
  });
  await late;
  expect(await database.read.count(CountyEntity)).toBe(2);
});

test('the reading connection refuses to write, and writing keeps foreign keys', async () => {
  await expect(database.read.insert(CountyEntity, county('past the queue'))).rejects.toThrow(/readonly|read-only/);
  await expect(database.write((manager) => manager.insert(TownEntity, town('no such county')))).rejects.toThrow(
    /FOREIGN KEY|foreign key/,
  );
  if (own.place.kind === 'postgres') return;
  for (const manager of [database.read, await database.write((writer) => Promise.resolve(writer))]) {
    expect(await manager.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await manager.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await manager.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  }
});
