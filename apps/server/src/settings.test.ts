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
      databaseFile: path.join(root, 'data', 'fazhi.sqlite'),
      isProduction: false,
      isAlwaysSecure: false,
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
      databaseFile: path.join(root, 'elsewhere', 'other.db'),
    },
  });
});

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ FAZHI_ENV: 'prod' }, 'FAZHI_ENV'],
  [{ FAZHI_HTTPS: 'yes' }, 'FAZHI_HTTPS'],
  [{ DATABASE_URL: 'postgres://u:p@host/db' }, 'not yet supported'],
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
