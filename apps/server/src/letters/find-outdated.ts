import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { newestOf } from '../results/newest-of.js';
import { ResultEntity } from '../results/result.entity.js';
import { LetterEntity } from './letter.entity.js';
import type { LettersJobEntity } from './letters-job.entity.js';

/** Letters of a job that are not made, or tell another result than the one that holds, in the official order. */
export async function findOutdated(
  manager: EntityManager,
  { id }: Pick<LettersJobEntity, 'id'>,
): Promise<readonly LetterEntity[]> {
  const letters = await manager.find(LetterEntity, { where: { jobId: id }, order: { position: 'ASC' } });
  const hashes = await findResultHashes(
    manager,
    letters.map(({ townYearId }) => townYearId),
  );
  return letters.filter((letter) => letter.sha256 === null || letter.resultHash !== hashes.get(letter.townYearId));
}

/** Hashes of the published results that hold, by the town's year. */
export async function findResultHashes(
  manager: EntityManager,
  townYearIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.find(ResultEntity, {
    select: { id: true, townYearId: true, version: true, hash: true },
    where: { townYearId: In(townYearIds) },
  });
  return new Map(newestOf(rows).map(({ townYearId, hash }) => [townYearId, hash]));
}
