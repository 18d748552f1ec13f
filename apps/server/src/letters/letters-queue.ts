import { Readable } from 'node:stream';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import type { PaperPool } from '../exports/paper-pool.js';
import { renderLetter } from '../exports/render-letter.js';
import type { FileStore } from '../reports/file-store.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import { findOutdated } from './find-outdated.js';
import { LetterEntity } from './letter.entity.js';
import { LettersJobEntity } from './letters-job.entity.js';

interface LettersQueueParts {
  readonly database: Database;
  readonly shelf: RoundShelf;
  readonly files: FileStore;
  readonly pool: PaperPool;
  readonly surroundings: Surroundings;
  readonly log: Logger;
}

const BROKEN = {
  zh: '有一份反馈函没有生成，已生成的都已保留；请再点一次继续，仍不行请联系系统管理员',
  en: 'A letter could not be made; those made are kept. Ask again to go on, or tell the administrator',
};

/** Makes letters one after another, beside the thread that answers. The rows are the queue: whatever is cut off goes on at the next start. */
export class LettersQueue {
  private readonly waiting: string[] = [];
  private running: Promise<void> | null = null;
  private isOpen = true;

  constructor(private readonly parts: LettersQueueParts) {}

  /** Takes up what was under way when the server last stopped. */
  async resume(): Promise<void> {
    const left = await this.parts.database.read.find(LettersJobEntity, {
      select: { id: true },
      where: { state: 'running' },
      order: { askedAt: 'ASC' },
    });
    for (const { id } of left) this.add(id);
  }

  add(jobId: string): void {
    this.waiting.push(jobId);
    this.startNext();
  }

  /** Resolves when nothing waits or runs. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Lets go of what runs and waits; the rows stay for the next start. Closes the pool, which cuts the letter under way off. */
  async close(): Promise<void> {
    this.isOpen = false;
    this.waiting.length = 0;
    await this.parts.pool.close();
    await this.idle();
  }

  private startNext(): void {
    if (!this.isOpen || this.running) return;
    const id = this.waiting.shift();
    if (id === undefined) return;
    this.running = this.makeAll(id).finally(() => {
      this.running = null;
      this.startNext();
    });
  }

  private async makeAll(jobId: string): Promise<void> {
    const { log } = this.parts;
    try {
      while (await this.makeNext(jobId));
    } catch (error) {
      // a stopping server cuts letters off: the row says that it runs, and the next start believes it
      if (!this.isOpen) return;
      log.error({ err: error, jobId }, 'a letter could not be made');
      await this.end(jobId, 'failed').catch((problem: unknown) => {
        log.error(
          { err: problem, jobId },
          'a job of letters could not be ended; it is taken up again at the next start',
        );
      });
    }
  }

  /** One letter. @returns whether there may be another */
  private async makeNext(jobId: string): Promise<boolean> {
    const { read, write } = this.parts.database;
    // read anew before each letter: somebody may have stopped it
    const job = await read.findOneBy(LettersJobEntity, { id: jobId });
    if (!this.isOpen || job?.state !== 'running') return false;
    const [letter] = await findOutdated(read, job);
    if (!letter) {
      await this.end(jobId, 'ready');
      return false;
    }
    const made = await this.make(job, letter.townYearId);
    await write((manager) => manager.update(LetterEntity, { jobId, townYearId: letter.townYearId }, made));
    return true;
  }

  private async make(
    { format, language, issue, askedAt }: LettersJobEntity,
    townYearId: string,
  ): Promise<Pick<LetterEntity, 'resultHash' | 'sha256'>> {
    const { database, shelf, pool, files } = this.parts;
    const town = await shelf.findTown(database.read, townYearId);
    const options = { paper: `letter.${format}`, language, issue } as const;
    const letter = town && (await renderLetter(database.read, pool, town, options, askedAt));
    if (!letter) throw new Error(`The town's year ${townYearId} has no published result any more`);
    const kept = await files.keep(Readable.from([letter.bytes]));
    if (!kept) throw new Error(`The letter of ${townYearId} was not kept`);
    return { resultHash: sha256(letter.frozen), sha256: kept.sha256 };
  }

  private async end(id: string, state: 'ready' | 'failed'): Promise<void> {
    const { database, surroundings } = this.parts;
    const problem = state === 'failed' ? BROKEN : null;
    await database.write((manager) =>
      manager.update(LettersJobEntity, { id, state: 'running' }, { state, problem, finishedAt: surroundings.now() }),
    );
  }
}
