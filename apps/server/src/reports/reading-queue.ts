import { In } from 'typeorm';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { Surroundings } from '../surroundings.js';
import type { FileStore } from './file-store.js';
import type { ReadingOutcome } from './read-report.worker.js';
import type { ReadingPool } from './reading-pool.js';
import { ReportEntity } from './report.entity.js';
import { settleReading } from './settle-reading.js';

export interface ReadingQueueParts {
  readonly database: Database;
  readonly shelf: RoundShelf;
  readonly files: FileStore;
  readonly pool: ReadingPool;
  readonly surroundings: Surroundings;
  readonly log: Logger;
  /** Reports read at once. */
  readonly atOnce: number;
}

const BROKEN = {
  zh: '读取这份文件时程序出错，文件已保留。请把正文另存为 .txt 再上传；仍不行请联系系统管理员',
  en: 'Reading this file went wrong on our side; the file is kept. Save its text as .txt and upload that, or tell the administrator',
};

/** Takes filed reports one by one to the reader. The rows themselves are the queue, so that a crash forgets nothing. */
export class ReadingQueue {
  private readonly waiting: string[] = [];
  private readonly running = new Set<Promise<void>>();
  private isOpen = true;

  constructor(private readonly parts: ReadingQueueParts) {}

  /** Takes up what was under way when the server last stopped. */
  async resume(): Promise<void> {
    const left = await this.parts.database.read.find(ReportEntity, {
      select: { id: true },
      where: { state: In(['queued', 'reading']) },
      order: { filedAt: 'ASC' },
    });
    for (const { id } of left) this.add(id);
  }

  add(reportId: string): void {
    this.waiting.push(reportId);
    this.startNext();
  }

  /** Resolves when nothing waits or runs. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Lets go of what runs and waits; the rows stay for the next start. */
  async close(): Promise<void> {
    this.isOpen = false;
    this.waiting.length = 0;
    await this.parts.pool.close();
    await Promise.all(this.running);
  }

  private startNext(): void {
    if (!this.isOpen || this.running.size >= this.parts.atOnce) return;
    const id = this.waiting.shift();
    if (id === undefined) return;
    const job: Promise<void> = this.readOne(id).finally(() => {
      this.running.delete(job);
      this.startNext();
    });
    this.running.add(job);
  }

  private async readOne(id: string): Promise<void> {
    const { database, shelf, surroundings, log } = this.parts;
    try {
      const report = await database.read.findOneByOrFail(ReportEntity, { id });
      const round = await shelf.findRound(database.read, report.roundId);
      if (!round) throw new Error(`Report ${id} belongs to no round`);
      await database.write((manager) => manager.update(ReportEntity, { id, state: 'queued' }, { state: 'reading' }));
      const outcome = await this.read({
        path: this.parts.files.pathOf(report.sha256),
        fileName: report.fileName,
        rubric: round.rubric,
        plan: round.plan,
      });
      if (outcome) await database.write((manager) => settleReading(manager, shelf, surroundings.now(), id, outcome));
    } catch (error) {
      log.error(
        { err: error, reportId: id },
        'a reading could not be written down; it is taken up again at the next start',
      );
    }
  }

  /** @returns null when the server is stopping: the row stays as it is */
  private async read(task: Parameters<ReadingPool['read']>[0]): Promise<ReadingOutcome | null> {
    try {
      const outcome = await this.parts.pool.read(task);
      return this.isOpen ? outcome : null;
    } catch (error) {
      if (!this.isOpen) return null;
      this.parts.log.error({ err: error, fileName: task.fileName }, 'the reader failed on a file');
      return { ok: false, problem: BROKEN };
    }
  }
}
