import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSettings } from './settings.js';

const root = path.resolve('/fazhi');

test('everything has a default', () => {
  expect(checkSettings({}, root)).toEqual({
    ok: true,
    settings: {
      port: 4000,
      dataFolder: path.join(root, 'data'),
      database: { kind: 'sqlite', file: path.join(root, 'data', 'fazhi.sqlite') },
      isProduction: false,
      isAlwaysSecure: false,
      nightly: null,
      samplePassword: null,
    },
  });
});

test('what is set is taken', () => {
  const outcome = checkSettings(
    {
      PORT: ' 80 ',
      FAZHI_DATA: 'elsewhere',
      FAZHI_ENV: 'production',
      FAZHI_HTTPS: '1',
      FAZHI_BACKUP_FOLDER: 'copies',
      FAZHI_BACKUP_KEEP: '3',
      DATABASE_URL: 'sqlite:other.db',
    },
    root,
  );
  expect(outcome).toMatchObject({
    ok: true,
    settings: {
      port: 80,
      isProduction: true,
      isAlwaysSecure: true,
      nightly: { folder: path.join(root, 'copies'), at: '02:30', keep: 3 },
      database: { kind: 'sqlite', file: path.join(root, 'elsewhere', 'other.db') },
    },
  });
});

test('a PostgreSQL address is taken as it is, and no complaint about one repeats a password', () => {
  const url = 'postgresql://fazhi:secret@db.example:5433/fazhi';
  expect(checkSettings({ DATABASE_URL: url }, root)).toMatchObject({
    settings: { database: { kind: 'postgres', url } },
  });
  expect(JSON.stringify(checkSettings({ DATABASE_URL: 'postgre://fazhi:secret@host/db' }, root))).not.toContain(
    'secret',
  );
});

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ FAZHI_ENV: 'prod' }, 'FAZHI_ENV'],
  [{ FAZHI_HTTPS: 'yes' }, 'FAZHI_HTTPS'],
  [{ FAZHI_BACKUP_AT: '24:00' }, 'FAZHI_BACKUP_AT'],
  [{ FAZHI_BACKUP_KEEP: '0' }, 'FAZHI_BACKUP_KEEP'],
  [{ DATABASE_URL: 'postgres://' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'mysql://host' }, 'DATABASE_URL'],
  [{ FAZHI_SAMPLE_PASSWORD: 'short' }, 'FAZHI_SAMPLE_PASSWORD'],
])('%o is refused with a reason in both languages', (env, words) => {
  const outcome = checkSettings(env, root);
  expect(outcome.ok).toBe(false);
  if (outcome.ok) return;
  expect(outcome.problems).toHaveLength(1);
  expect(outcome.problems[0]?.en).toContain(words);
  expect(outcome.problems[0]?.zh).toMatch(/\p{Script=Han}/u);
});

test('all problems are told at once', () => {
  const outcome = checkSettings({ PORT: 'x', FAZHI_ENV: 'y' }, root);
  expect(outcome.ok ? 0 : outcome.problems.length).toBe(2);
});
