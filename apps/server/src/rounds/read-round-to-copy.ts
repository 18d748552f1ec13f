import type { TownProfile } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import { inOrder } from '../phases/check-phase-dates.js';
import type { DatedPhase } from '../phases/dated-phase.js';
import { RoundPhaseEntity } from '../phases/round-phase.entity.js';
import { shiftYears } from '../phases/shift-years.js';
import { RoundEntity } from './round.entity.js';
import { TownYearEntity } from './town-year.entity.js';

/** What a new round starts from. */
export interface RoundToCopy {
  /** The year that it was taken from; null for the defaults. */
  readonly year: number | null;
  /** Canonical JSON. */
  readonly rubric: string;
  readonly rubricHash: string;
  /** Canonical JSON. */
  readonly plan: string;
  /** By town id. */
  readonly profiles: ReadonlyMap<string, TownProfile>;
  /** In order, already moved to the new year. */
  readonly dates: readonly DatedPhase[];
  /** Whether it withheld a fifth of the suggestions. */
  readonly withholds: boolean;
}

/** An earlier round of the county, made ready for another year; null where the county has no such round. */
export async function readRoundToCopy(
  manager: EntityManager,
  countyId: string,
  id: string,
  year: number,
): Promise<RoundToCopy | null> {
  const round = await manager.findOne(RoundEntity, { where: { id, countyId }, relations: { county: true } });
  if (!round?.county) return null;
  const { timeZone } = round.county;
  const towns = await manager.findBy(TownYearEntity, { roundId: id });
  const dates = inOrder(await manager.findBy(RoundPhaseEntity, { roundId: id }));
  return {
    year: round.year,
    rubric: round.rubric,
    rubricHash: round.rubricHash,
    plan: round.plan,
    withholds: round.withholds,
    profiles: new Map(towns.map(({ townId, profile }) => [townId, profile])),
    dates: dates.map(({ phase, startsAt, endsAt }) => ({
      phase,
      startsAt: shiftYears(timeZone, startsAt, year - round.year),
      endsAt: shiftYears(timeZone, endsAt, year - round.year),
    })),
  };
}
