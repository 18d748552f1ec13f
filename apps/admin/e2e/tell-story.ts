import { afterEach, beforeEach } from 'vitest';

/** The tests of a file are one story: a later one has nothing to stand on where an earlier one failed, and is skipped. */
export function tellStory(): void {
  let isBroken = false;
  beforeEach((step) => {
    if (isBroken) step.skip('an earlier step failed');
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') isBroken = true;
  });
}
