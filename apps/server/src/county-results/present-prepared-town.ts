import type { Grade, PublishedTown } from '@fazhi/domain';
import type { FrozenResult } from '../results/frozen-result.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { PreparedTownView } from './county-result-view.js';

/** A town's line in the county's result; none for a town without one. */
export function presentPreparedTown(
  { town: townYearId, result }: PublishedTown,
  towns: readonly TownInRound[],
  grades: readonly Grade[],
  told: FrozenResult | undefined,
): PreparedTownView[] {
  const town = towns.find(({ id }) => id === townYearId)?.town;
  if (!result || !town) return [];
  const gradesOf = (ids: readonly string[]) => grades.filter(({ id }) => ids.includes(id));
  const { grade } = result;
  return [
    {
      townYearId,
      town,
      base: result.base,
      adjusted: result.adjusted,
      total: result.total,
      grade: grade.state === 'settled' ? (gradesOf([grade.grade])[0] ?? null) : null,
      between: grade.state === 'open' ? gradesOf(grade.between) : [],
      gradeNotes: told?.outside?.gradeNotes ?? [],
      rank: result.rank,
      groupRank: result.groupRank,
      band: result.band,
      lowRank: result.ranks?.low ?? null,
      highRank: result.ranks?.high ?? null,
      standardError: result.standardError,
      converted: told?.outside?.converted ?? null,
    },
  ];
}
