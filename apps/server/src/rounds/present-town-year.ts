import type { TownYearView } from './round-view.js';
import type { TownInRound } from './town-in-round.js';

export function presentTownYear({ id, town, profile, round }: TownInRound): TownYearView {
  return { id, town, year: round.year, roundId: round.id, profile };
}
