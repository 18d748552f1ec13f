import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ArchivedFile } from '../archive/archive-changes.js';
import { ArchiveItemEntity } from '../archive/archive-item.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { FileStore } from '../reports/file-store.js';
import type { Surroundings } from '../surroundings.js';
import { presentProof } from './find-proofs.js';
import { ProofEntity } from './proof.entity.js';
import type { ProofOwner } from './proof-owner.js';
import type { ProofPurpose } from './proof-purpose.js';
import type { ProofView } from './proof-view.js';

export interface ProofSaved {
  readonly __typename: 'ProofSaved';
  readonly proof: ProofView;
}

type NewFile = Omit<ArchivedFile, 'keepsPosition'>;

const MOST = 30;
const TOO_MANY = refuse('invalid-input', {
  zh: `最多附 ${String(MOST)} 个文件，请先删去不要的`,
  en: `At most ${String(MOST)} files: remove what is not needed first`,
});
const HANDED_IN = refuse('invalid-input', {
  zh: '已经提交的材料不能删除',
  en: 'What was handed in stays',
});

/** Files that go with rectification items, field checks and appeals. Whose they are decides who adds and sees them. */
export class ProofService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly files: FileStore,
    private readonly owners: Readonly<Record<ProofPurpose, ProofOwner>>,
  ) {}

  /** Asked before a single byte is taken in. */
  async checkAdding(actor: Actor, purpose: ProofPurpose, ofId: string): Promise<Refusal | null> {
    const owner = await this.owners[purpose].checkAdding(this.database.read, actor, ofId);
    return isRefusal(owner) ? owner : null;
  }

  /** Puts a file that is already kept beside what it proves. The same file again is the same proof: an upload that is tried again adds nothing. */
  async add(actor: Actor, purpose: ProofPurpose, ofId: string, file: NewFile): Promise<ProofSaved | Refusal> {
    return this.database.write((manager) => this.insert(manager, actor, purpose, ofId, file));
  }

  /** Takes a file of the town's archive, which keeps it as well. */
  async addFromArchive(
    actor: Actor,
    purpose: ProofPurpose,
    ofId: string,
    itemId: string,
  ): Promise<ProofSaved | Refusal> {
    const { townId } = actor;
    if (townId === null) return refuse('not-found');
    return this.database.write(async (manager) => {
      const item = await manager.findOneBy(ArchiveItemEntity, { id: itemId, townId, deletedAt: IsNull() });
      if (!item || item.kind === 'figure' || !item.sha256 || !item.fileName || !item.fileType)
        return refuse('not-found');
      const { kind, sha256, fileName, fileType, thumbnailSha256 } = item;
      const file = { kind, sha256, fileName, fileType, thumbnailSha256, size: item.fileSize ?? 0 };
      return this.insert(manager, actor, purpose, ofId, file);
    });
  }

  /** Takes away a file that was not handed in yet. */
  async remove(actor: Actor, id: string): Promise<ProofSaved | Refusal> {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(ProofEntity, { id, deletedAt: IsNull() });
      if (!row || !(await this.owners[row.purpose].isSeen(manager, actor, row))) return refuse('not-found');
      const owner = await this.owners[row.purpose].checkAdding(manager, actor, row.ofId);
      if (isRefusal(owner)) return owner;
      if (row.sharedAt !== null) return HANDED_IN;
      const now = this.surroundings.now();
      await manager.update(ProofEntity, { id }, { deletedAt: now });
      await this.record(manager, actor, 'proof-removed', row, now);
      return { __typename: 'ProofSaved' as const, proof: presentProof(row) };
    });
  }

  /** A file on its way out, or its small picture; null for whomever it does not concern. */
  async findFile(
    actor: Actor,
    id: string,
    what: 'file' | 'thumbnail',
  ): Promise<{ readonly path: string; readonly fileName: string } | null> {
    const { read } = this.database;
    const row = await read.findOneBy(ProofEntity, { id, deletedAt: IsNull() });
    const sha256 = what === 'file' ? row?.sha256 : row?.thumbnailSha256;
    if (!row || !sha256 || !(await this.owners[row.purpose].isSeen(read, actor, row))) return null;
    return { path: this.files.pathOf(sha256), fileName: row.fileName };
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    purpose: ProofPurpose,
    ofId: string,
    { kind, fileName, fileType, size, sha256, thumbnailSha256 }: NewFile,
  ): Promise<ProofSaved | Refusal> {
    const owner = await this.owners[purpose].checkAdding(manager, actor, ofId);
    if (isRefusal(owner)) return owner;
    const there = { purpose, ofId, deletedAt: IsNull() };
    const same = await manager.findOneBy(ProofEntity, { ...there, sha256 });
    if (same) return { __typename: 'ProofSaved', proof: presentProof(same) };
    if ((await manager.countBy(ProofEntity, there)) >= MOST) return TOO_MANY;
    const now = this.surroundings.now();
    const row = {
      id: this.surroundings.newId(),
      townYearId: owner.townYearId,
      purpose,
      ofId,
      kind,
      fileName,
      fileType,
      fileSize: size,
      sha256,
      thumbnailSha256,
      addedAt: now,
      addedById: actor.accountId,
      sharedAt: null,
      deletedAt: null,
    };
    await manager.insert(ProofEntity, row);
    await this.record(manager, actor, 'proof-added', row, now);
    return { __typename: 'ProofSaved', proof: presentProof(row) };
  }

  /** Until it is handed in, the record proves that it was there and tells nobody what it says. */
  private record(
    manager: EntityManager,
    actor: Actor,
    action: 'proof-added' | 'proof-removed',
    { id, townYearId, purpose, kind, sha256 }: Pick<ProofEntity, 'id' | 'townYearId' | 'purpose' | 'kind' | 'sha256'>,
    now: Date,
  ): Promise<void> {
    return appendEvent(manager, now, {
      actor,
      action,
      subject: '佐证材料',
      subjectId: id,
      townYearId,
      after: { purpose, kind, sha256 },
    });
  }
}
