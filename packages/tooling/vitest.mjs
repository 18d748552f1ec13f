import { defineConfig } from 'vitest/config';

/**
 * The settings that every package's tests share. Results also go to test-results.json, from which `npm test` adds up its last line.
 * @param {import('vitest/config').ViteUserConfig['test']} [more] settings of one package
 */
export function packageTests(more = {}) {
  return defineConfig({
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      // no test measures time; a slow machine is not a fault
      testTimeout: 60_000,
      hookTimeout: 120_000,
      reporters: ['default', 'json'],
      outputFile: { json: 'test-results.json' },
      ...more,
    },
  });
}
