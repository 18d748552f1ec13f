import type { FileOutcome } from './file-outcome.js';
import type { Readers } from './readers.js';

/** One file with what became of it. */
export interface ReadPath {
  readonly path: string;
  readonly outcome: FileOutcome;
}

/**
 * Reads files, several at once, and gives them in the order asked. Only as many as the readers need are under way, and the next is
 * begun when the first was taken, so that memory stays flat however many there are. Ends early when `stop` is aborted.
 */
export async function* readInOrder(
  paths: readonly string[],
  readers: Readers,
  stop: AbortSignal,
): AsyncGenerator<ReadPath, void, void> {
  const ahead: { readonly path: string; readonly outcome: Promise<FileOutcome> }[] = [];
  let next = 0;
  while (!stop.aborted) {
    for (let path = paths[next]; path !== undefined && ahead.length < readers.ahead; path = paths[next]) {
      ahead.push({ path, outcome: readers.read(path) });
      next += 1;
    }
    const first = ahead.shift();
    if (!first) return;
    const outcome = await unlessStopped(first.outcome, stop);
    if (outcome === null) return;
    yield { path: first.path, outcome };
  }
}

/** Not `Promise.race`: a promise that stays open for the whole command would keep every outcome raced against it. */
function unlessStopped(outcome: Promise<FileOutcome>, stop: AbortSignal): Promise<FileOutcome | null> {
  return new Promise((resolve) => {
    const onAbort = (): void => {
      resolve(null);
    };
    stop.addEventListener('abort', onAbort, { once: true });
    void outcome.then((settled) => {
      stop.removeEventListener('abort', onAbort);
      resolve(settled);
    });
  });
}
