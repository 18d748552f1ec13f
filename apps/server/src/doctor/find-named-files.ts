import type { EntityManager } from 'typeorm';
import { ArchiveItemEntity } from '../archive/archive-item.entity.js';
import { LetterEntity } from '../letters/letter.entity.js';
import { ProofEntity } from '../proofs/proof.entity.js';
import { ResolutionFileEntity } from '../publication/resolution-file.entity.js';
import { ReportEntity } from '../reports/report.entity.js';

/** The SHA-256 of every file that a row names: each must lie in the data folder. */
export async function findNamedFiles(manager: EntityManager): Promise<ReadonlySet<string>> {
  const reports = await manager.find(ReportEntity, { select: { sha256: true } });
  const resolutions = await manager.find(ResolutionFileEntity, { select: { sha256: true } });
  const letters = await manager.find(LetterEntity, { select: { sha256: true } });
  const pictures = [
    ...(await manager.find(ProofEntity, { select: { sha256: true, thumbnailSha256: true } })),
    ...(await manager.find(ArchiveItemEntity, { select: { sha256: true, thumbnailSha256: true } })),
  ];
  const names = [
    ...[...reports, ...resolutions, ...letters].map(({ sha256 }) => sha256),
    ...pictures.flatMap(({ sha256, thumbnailSha256 }) => [sha256, thumbnailSha256]),
  ];
  return new Set(names.filter((name) => name !== null));
}
