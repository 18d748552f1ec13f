import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FileStore, KeptFile } from '../reports/file-store.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { Surroundings } from '../surroundings.js';
import { ResolutionFileEntity } from './resolution-file.entity.js';

/** The committee's resolutions as files: kept by their content, given to nobody but the lead. */
export class ResolutionFiles {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly files: FileStore,
  ) {}

  /** Why the actor may not send one for this round now, or null. */
  async checkReceiving(actor: Actor, roundId: string): Promise<Refusal | null> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    return round ? ask(actor, 'approveResults', subjectOfRound(round)) : refuse('not-found');
  }

  /** @returns its id, by which the approval names it */
  async receive(
    actor: Actor,
    roundId: string,
    { sha256, size, fileName }: KeptFile & { readonly fileName: string },
  ): Promise<string | Refusal> {
    if (size === 0) return refuse('invalid-input', { zh: '文件是空的', en: 'The file is empty' });
    const closed = await this.checkReceiving(actor, roundId);
    if (closed) return closed;
    const id = this.surroundings.newId();
    await this.database.write(async (manager) => {
      const receivedAt = this.surroundings.now();
      await manager.insert(ResolutionFileEntity, {
        id,
        roundId,
        sha256,
        fileName,
        fileSize: size,
        receivedById: actor.accountId,
        receivedAt,
      });
      await appendEvent(manager, receivedAt, {
        actor,
        action: 'resolution-received',
        subject: fileName,
        subjectId: id,
        after: { sha256, size },
      });
    });
    return id;
  }

  /** Where it lies; null for whoever may not have it. */
  async find(actor: Actor, id: string): Promise<{ readonly path: string; readonly fileName: string } | null> {
    const row = await this.database.read.findOneBy(ResolutionFileEntity, { id });
    const round = row && (await this.shelf.findRound(this.database.read, row.roundId));
    return round && may(actor, 'seePreparedResults', subjectOfRound(round))
      ? { path: this.files.pathOf(row.sha256), fileName: row.fileName }
      : null;
  }
}
