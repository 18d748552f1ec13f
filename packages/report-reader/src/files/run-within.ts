import { createContext, Script } from 'node:vm';
import type { Context } from 'node:vm';

/** Work that was stopped because it took too long. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

const script = new Script('work()');
let context: Context | undefined;

/**
 * Runs work that ends by itself for every real file, and stops it after so many milliseconds: a hostile file may drive a parser in
 * circles. Synchronous work only.
 * @throws TookTooLong; else what the work throws
 */
export function runWithin<T>(milliseconds: number, work: () => T): T {
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
