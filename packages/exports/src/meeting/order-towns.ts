import type { MeetingTown } from './meeting-result.js';

/** In which order a paper lists the towns: by rank (towns of one rank in the official order), or the official order throughout. */
export type TownOrder = 'rank' | 'official';

/** The towns in the order asked for. */
export function orderTowns(towns: readonly MeetingTown[], order: TownOrder): readonly MeetingTown[] {
  return order === 'official' ? towns : [...towns].sort((a, b) => a.rank - b.rank);
}
