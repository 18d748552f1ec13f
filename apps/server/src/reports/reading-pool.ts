import { Piscina } from 'piscina';
import type { ReadingOutcome, ReadingTask } from './read-report.worker.js';

/** Reads reports somewhere else than on this thread. */
export interface ReadingPool {
  readonly read: (task: ReadingTask) => Promise<ReadingOutcome>;
  readonly close: () => Promise<void>;
}

export interface ReadingPoolOptions {
  readonly threads: number;
  /** Milliseconds; a reading that takes longer is given up with a reason. */
  readonly timeLimit: number;
  /** The built worker: a worker thread runs JavaScript only. */
  readonly workerFile: URL;
}

/** Memory of one worker in MB; a file that needs more is given up with a reason. */
const MEMORY_LIMIT = 512;

/** Worker threads that stay for the next report. */
export function createReadingPool({ threads, timeLimit, workerFile }: ReadingPoolOptions): ReadingPool {
  const pool = new Piscina<ReadingTask, ReadingOutcome>({
    filename: workerFile.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  return {
    read: async (task) => {
      const limit = AbortSignal.timeout(timeLimit);
      try {
        return await pool.run(task, { signal: limit, name: 'readReportInWorker' });
      } catch (error) {
        if (limit.aborted)
          return {
            ok: false,
            problem: {
              zh: `这份文件读了 ${String(timeLimit / 1000)} 秒还没有读完，已停止。请把正文另存为 .txt 或新的 .docx 再上传`,
              en: `Reading this file took more than ${String(timeLimit / 1000)} seconds and was stopped. Save its text as .txt or as a new .docx and upload that`,
            },
          };
        if (isOutOfMemory(error))
          return {
            ok: false,
            problem: {
              zh: '这份文件展开后过大，已停止读取。请把正文另存为 .txt 再上传',
              en: 'Unpacked, this file is too large to read. Save its text as .txt and upload that',
            },
          };
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
