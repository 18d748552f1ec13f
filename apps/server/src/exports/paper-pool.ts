import { Piscina } from 'piscina';
import type { PaperTask } from './render-paper.worker.js';

/** Makes papers somewhere else than on this thread. */
export interface PaperPool {
  readonly render: (task: PaperTask) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Of one worker, in MB: the workbook of a thousand towns needs less. */
const MEMORY_LIMIT = 1024;

/** One worker thread, started when the first paper is asked for, that stays a while for the next. */
export function createPaperPool(): PaperPool {
  const pool = new Piscina<PaperTask, Uint8Array>({
    // a worker thread runs JavaScript only: tests, which run the sources, take the built one
    filename: new URL(
      import.meta.url.endsWith('.ts') ? '../../dist/exports/render-paper.worker.js' : './render-paper.worker.js',
      import.meta.url,
    ).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  return {
    render: (task) => pool.run(task, { name: 'renderPaperInWorker' }),
    close: () => pool.destroy(),
  };
}
