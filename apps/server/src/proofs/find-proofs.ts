import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ProofEntity } from './proof.entity.js';
import type { ProofPurpose } from './proof-purpose.js';
import type { ProofView } from './proof-view.js';

/**
 * The files of many things at once, by what they go with, in the order in which they came. Whoever calls it has asked the permissions.
 * @param seesDrafts by the id of what they go with: whether files that are not handed in yet are shown
 */
export async function findProofs(
  manager: EntityManager,
  purpose: ProofPurpose,
  ofIds: readonly string[],
  seesDrafts: (ofId: string) => boolean,
): Promise<ReadonlyMap<string, readonly ProofView[]>> {
  const rows = await manager.find(ProofEntity, {
    where: { purpose, ofId: In(ofIds), deletedAt: IsNull() },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
  const seen = rows.filter(({ ofId, sharedAt }) => sharedAt !== null || seesDrafts(ofId));
  return new Map(ofIds.map((id) => [id, seen.filter(({ ofId }) => ofId === id).map(presentProof)]));
}

/** Hands in whatever files are there, with what they go with. */
export async function shareProofs(
  manager: EntityManager,
  purpose: ProofPurpose,
  ofIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const where = { purpose, ofId: In(ofIds), deletedAt: IsNull() };
  await manager.update(ProofEntity, { ...where, sharedAt: IsNull() }, { sharedAt: now });
  return (await manager.find(ProofEntity, { where, order: { addedAt: 'ASC', id: 'ASC' } })).map(({ sha256 }) => sha256);
}

export function presentProof(row: Omit<ProofEntity, 'townYear' | 'addedBy'>): ProofView {
  const { id, kind, fileName, fileSize, addedAt } = row;
  return {
    id,
    kind,
    fileName,
    fileSize,
    addedAt,
    hasThumbnail: row.thumbnailSha256 !== null,
    isShared: row.sharedAt !== null,
  };
}
