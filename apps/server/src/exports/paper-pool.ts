import { Piscina } from 'piscina';
import type { OfflineOutcome } from '@fazhi/exports';
import type { OfflineSheetTask } from '../offline-sheets/offline-sheet.worker.js';
import type { SealedPackage } from '@fazhi/sealed-package';
import type { PackageTask } from '../sealed-packages/pack-result.worker.js';
import type { PaperTask } from './render-paper.worker.js';

/** Makes papers somewhere else than on this thread. */
export interface PaperPool {
  readonly render: (task: PaperTask) => Promise<Uint8Array>;
  readonly pack: (task: PackageTask) => Promise<SealedPackage>;
  readonly writeOffline: (task: OfflineSheetTask) => Promise<Uint8Array>;
  readonly readOffline: (bytes: Uint8Array) => Promise<OfflineOutcome>;
  readonly close: () => Promise<void>;
}

/** Of one worker, in MB: the workbook of a thousand towns needs less. */
const MEMORY_LIMIT = 1024;

/** One worker thread, started when the first paper is asked for, that stays a while for the next. */
export function createPaperPool(): PaperPool {
  const pool = new Piscina<PaperTask | PackageTask | OfflineSheetTask | Uint8Array, unknown>({
    filename: builtFile('exports/render-paper.worker.js'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  return {
    render: (task) => pool.run(task, { name: 'renderPaperInWorker' }) as Promise<Uint8Array>,
    pack: (task) =>
      pool.run(task, {
        filename: builtFile('sealed-packages/pack-result.worker.js'),
        name: 'packResultInWorker',
      }) as Promise<SealedPackage>,
    writeOffline: (task) =>
      pool.run(task, {
        filename: builtFile('offline-sheets/offline-sheet.worker.js'),
        name: 'writeOfflineSheetInWorker',
      }) as Promise<Uint8Array>,
    readOffline: (bytes) =>
      pool.run(bytes, {
        filename: builtFile('offline-sheets/offline-sheet.worker.js'),
        name: 'readOfflineSheetInWorker',
      }) as Promise<OfflineOutcome>,
    close: () => pool.destroy(),
  };
}

/** A worker thread runs JavaScript only: tests, which run the sources, take the built one. */
function builtFile(path: string): string {
  return new URL(import.meta.url.endsWith('.ts') ? `../../dist/${path}` : `../${path}`, import.meta.url).href;
}
