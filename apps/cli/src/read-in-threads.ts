import { Worker } from 'node:worker_threads';
import { describeReadingFailure } from './describe-reading-failure.js';
import type { FileOutcome } from './file-outcome.js';
import type { OpenReaders } from './readers.js';

/** MB of one thread's heap, and milliseconds for one file: what needs more is given up, with the reason. */
const MEMORY_LIMIT = 512;
const TIME_LIMIT = 60_000;
/** Files under way for each thread: one being read, the others so that an early slow one holds nobody up. */
const AHEAD = 4;

interface Task {
  readonly path: string;
  readonly settle: (outcome: FileOutcome) => void;
}

/** One thread, with the file that it has in hand. */
interface Reader {
  readonly worker: Worker;
  task: Task | null;
  limit: NodeJS.Timeout | null;
}

/** Worker threads that each read one file at a time. A thread that dies or takes too long costs its file alone and is replaced. */
export const readInThreads: OpenReaders = (setup, count) => {
  const waiting: Task[] = [];
  const readers = new Set<Reader>();

  function start(): void {
    const worker = new Worker(new URL('./read-file.worker.js', import.meta.url), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    });
    const reader: Reader = { worker, task: null, limit: null };
    readers.add(reader);
    worker.on('message', (outcome: FileOutcome) => {
      settle(reader, outcome);
      give(reader);
    });
    worker.on('error', (error) => {
      giveUp(reader, isOutOfMemory(error) ? 'large' : 'failed');
    });
    worker.on('exit', () => {
      giveUp(reader, 'failed');
    });
    give(reader);
  }

  function give(reader: Reader): void {
    const task = waiting.shift();
    if (!task) return;
    reader.task = task;
    reader.limit = setTimeout(() => {
      giveUp(reader, 'slow');
    }, TIME_LIMIT);
    reader.worker.postMessage(task.path);
  }

  function settle(reader: Reader, outcome: FileOutcome): void {
    if (reader.limit) clearTimeout(reader.limit);
    reader.task?.settle(outcome);
    reader.task = null;
  }

  /** Once only for each thread: what it says after that concerns nobody. */
  function giveUp(reader: Reader, failure: 'slow' | 'large' | 'failed'): void {
    if (!readers.delete(reader)) return;
    settle(reader, { state: 'problem', reason: describeReadingFailure(failure)[setup.language] });
    void reader.worker.terminate();
    if (waiting.length > 0) start();
  }

  return {
    ahead: count * AHEAD,
    read: (path) =>
      new Promise((resolve) => {
        waiting.push({ path, settle: resolve });
        const idle = [...readers].find(({ task }) => task === null);
        if (idle) give(idle);
        else if (readers.size < count) start();
      }),
    close: async () => {
      waiting.length = 0;
      const open = [...readers];
      readers.clear();
      for (const { limit } of open) if (limit) clearTimeout(limit);
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
