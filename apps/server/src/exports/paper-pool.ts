import { Piscina } from 'piscina';
import type { Bilingual } from '@fazhi/domain';
import type { OfflineOutcome, TableOutcome } from '@fazhi/exports';
import type { OfflineSheetTask } from '../offline-sheets/offline-sheet.worker.js';
import type { SealedPackage } from '@fazhi/sealed-package';
import type { PackageTask } from '../sealed-packages/pack-result.worker.js';
import type { PaperTask } from './render-paper.worker.js';
import type { RankingTask } from './tables.worker.js';

/** Makes papers, and reads tables that people send, somewhere else than on this thread. */
export interface PaperPool {
  readonly render: (task: PaperTask) => Promise<Uint8Array>;
  readonly pack: (task: PackageTask) => Promise<SealedPackage>;
  readonly writeRanking: (task: RankingTask) => Promise<Uint8Array>;
  readonly readTable: (bytes: Uint8Array) => Promise<TableOutcome>;
  readonly writeOffline: (task: OfflineSheetTask) => Promise<Uint8Array>;
  readonly readOffline: (bytes: Uint8Array) => Promise<OfflineOutcome>;
  readonly close: () => Promise<void>;
}

/** Of one worker, in MB: the workbook of a thousand towns needs less. */
const MEMORY_LIMIT = 1024;
/** Milliseconds for a table that somebody sent, with its time in the queue: an honest one takes less than one second. */
const READING_PATIENCE = 60_000;
const TOO_MUCH: Bilingual = {
  zh: '表格展开后太大，读不完：请只留要导入的那张表，另存为新的 .xlsx 或 .csv',
  en: 'The table is too large once unpacked: keep the one sheet to import, and save it as a new .xlsx or .csv',
};

/** One worker thread, started when the first paper is asked for, that stays a while for the next. */
export function createPaperPool(): PaperPool {
  const pool = new Piscina<PaperTask | PackageTask | RankingTask | OfflineSheetTask | Uint8Array, unknown>({
    filename: builtFile('exports/render-paper.worker.js'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  const read = async <T>(bytes: Uint8Array, file: string, name: string): Promise<T | NotRead> => {
    const signal = AbortSignal.timeout(READING_PATIENCE);
    try {
      return (await pool.run(bytes, { filename: builtFile(file), name, signal })) as T;
    } catch (error) {
      if (signal.aborted || isOutOfMemory(error)) return { ok: false, problem: TOO_MUCH };
      throw error;
    }
  };
  return {
    render: (task) => pool.run(task, { name: 'renderPaperInWorker' }) as Promise<Uint8Array>,
    pack: (task) =>
      pool.run(task, {
        filename: builtFile('sealed-packages/pack-result.worker.js'),
        name: 'packResultInWorker',
      }) as Promise<SealedPackage>,
    writeRanking: (task) =>
      pool.run(task, {
        filename: builtFile('exports/tables.worker.js'),
        name: 'writeRankingInWorker',
      }) as Promise<Uint8Array>,
    readTable: (bytes) => read<TableOutcome>(bytes, 'exports/tables.worker.js', 'readTableInWorker'),
    writeOffline: (task) =>
      pool.run(task, {
        filename: builtFile('offline-sheets/offline-sheet.worker.js'),
        name: 'writeOfflineSheetInWorker',
      }) as Promise<Uint8Array>,
    readOffline: (bytes) =>
      read<OfflineOutcome>(bytes, 'offline-sheets/offline-sheet.worker.js', 'readOfflineSheetInWorker'),
    close: () => pool.destroy(),
  };
}

interface NotRead {
  readonly ok: false;
  readonly problem: Bilingual;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** A worker thread runs JavaScript only: tests, which run the sources, take the built one. */
function builtFile(path: string): string {
  return new URL(import.meta.url.endsWith('.ts') ? `../../dist/${path}` : `../${path}`, import.meta.url).href;
}
