import { expect, test } from 'vitest';
import { versionToRestore } from './version-to-restore.js';

test.each([
  [1, null, 0],
  [3, null, 2],
  // 3 was taken back to 2: the next goes to 1, and the next to the blank entry
  [4, 2, 1],
  [5, 1, 0],
  [6, 0, null],
])('version %i, taken back to %s: leads to %s', (version, undoneTo, target) => {
  expect(versionToRestore({ version, undoneTo })).toBe(target);
});
