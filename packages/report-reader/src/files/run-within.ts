import { createContext, Script } from 'node:vm';
import type { Context } from 'node:vm';
import { processorTime } from './processor-time.js';

/** Work that was stopped because it took too long. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** On a machine that many share, work gets a part of the time: so many times as long is waited before it is given up. */
const PATIENCE = [1, 4, 16];
/** Work that has had nearly all of its processor time will not end in what is left of it. */
const NEARLY_ALL = 0.8;

const script = new Script('work()');
let context: Context | undefined;

/**
 * Runs work that ends by itself for every real file, and stops it after so many milliseconds of processor time: a hostile file may drive a
 * parser in circles. Synchronous work only, that can be begun again: stopped by the clock before it had its processor time, it gets another,
 * longer go. `clock`: milliseconds of processor time from any point on.
 * @throws TookTooLong; else what the work throws
 */
export function runWithin<T>(milliseconds: number, work: () => T, clock: () => number = processorTime): T {
  for (const [at, patience] of PATIENCE.entries()) {
    const begun = clock();
    try {
      return runOnce(milliseconds * patience, work);
    } catch (error) {
      const isStarved = error instanceof TookTooLong && clock() - begun < milliseconds * NEARLY_ALL;
      if (!isStarved || at === PATIENCE.length - 1) throw error;
    }
  }
  throw new TookTooLong('stopped');
}

function runOnce<T>(milliseconds: number, work: () => T): T {
  context ??= createContext({});
  const outcome: { done: boolean; value?: T; error?: unknown } = { done: false };
  const before: unknown = context['work'];
  context['work'] = (): void => {
    try {
      outcome.value = work();
    } catch (error) {
      outcome.error = error;
    }
    outcome.done = true;
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (!outcome.done) throw new TookTooLong('stopped', { cause: error });
  } finally {
    context['work'] = before;
  }
  if ('error' in outcome) throw outcome.error;
  return outcome.value as T;
}
