import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFile } from '../sync-file.js';

/** A file as it came in. */
export interface KeptFile {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** Keeps files as filed, under their SHA-256. Nothing is ever overwritten or deleted. */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** Clears what a crash left half received. */
  async open(): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true });
    await mkdir(this.incoming, { recursive: true });
  }

  pathOf(sha256: string): string {
    return path.join(this.folder, 'files', sha256.slice(0, 2), sha256);
  }

  /**
   * Takes a stream in. When this resolves, the file is on the disk under its final name. If the stream fails, nothing is kept.
   * @param isWanted asked when all of it has come in, with the place where it lies for the moment; what is not wanted is not kept
   */
  async keep(
    stream: Readable,
    isWanted: (temporary: string) => boolean | Promise<boolean> = () => true,
  ): Promise<KeptFile | null> {
    const temporary = path.join(this.incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, count, createWriteStream(temporary));
      if (!(await isWanted(temporary))) return null;
      await syncFile(temporary);
      const sha256 = hash.digest('hex');
      await this.settle(temporary, this.pathOf(sha256));
      return { sha256, size };
    } finally {
      await rm(temporary, { force: true });
    }
  }

  private async settle(temporary: string, final: string): Promise<void> {
    const isThere = await access(final).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await mkdir(path.dirname(final), { recursive: true });
    await rename(temporary, final);
    // the name too must survive a power cut; Windows cannot open folders and does not need it
    await syncFile(path.dirname(final), 'r').catch(() => undefined);
  }

  private get incoming(): string {
    return path.join(this.folder, 'incoming');
  }
}
