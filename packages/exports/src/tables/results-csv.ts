import { formatPoints } from '@fazhi/domain';
import { stringify } from 'csv-stringify/sync';
import { anonymise } from '../meeting/anonymise.js';
import type { MeetingResult, MeetingTown } from '../meeting/meeting-result.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TownOrder } from '../meeting/order-towns.js';
import { toSafeText } from '../safe-text.js';

export interface TableOptions {
  readonly order: TownOrder;
  readonly isAnonymous: boolean;
  readonly hasMark: boolean;
}

/** Column names before the dimensions and indicators: documented in docs/exports.md, and never renamed. */
const COLUMNS: Readonly<Record<string, (town: MeetingTown, result: MeetingResult) => string>> = {
  county: (_, { county }) => toSafeText(county),
  year: (_, { year }) => String(year),
  standing: (_, { standing }) => standing,
  town: ({ name }) => toSafeText(name),
  rank: ({ rank }) => String(rank),
  rank_low: ({ ranks }) => (ranks ? String(ranks.low) : ''),
  rank_high: ({ ranks }) => (ranks ? String(ranks.high) : ''),
  band: ({ band }) => (band === null ? '' : String(band)),
  grade: ({ grade, gradeBetween }) => toSafeText(gradeBetween ? gradeBetween.join('/') : grade),
  total: ({ total }) => formatPoints(total),
  base: ({ base }) => formatPoints(base),
  adjustments: ({ adjusted }) => formatPoints(adjusted),
  converted: ({ converted }) => (converted === null ? '' : formatPoints(converted)),
  last_year_rank: ({ before }) => (before ? String(before.rank) : ''),
  last_year_total: ({ before }) => (before ? formatPoints(before.total) : ''),
};

/**
 * The results as a table for other programs: one line a town, English column names that stay, points with two decimals, empty where there is
 * nothing. `dimension:L` and `indicator:L1` follow for every dimension and indicator of the rubric. CRLF.
 */
export function resultsCsv(given: MeetingResult, { order, isAnonymous, hasMark }: TableOptions): string {
  const result = isAnonymous ? anonymise(given) : given;
  const { rubric, towns } = result;
  const header = [
    ...Object.keys(COLUMNS),
    ...rubric.dimensions.map(({ id }) => `dimension:${id}`),
    ...rubric.indicators.map(({ id }) => `indicator:${id}`),
  ];
  const rows = orderTowns(towns, order).map((town) => {
    const dimensions = new Map(town.dimensions.map(({ dimension, points }) => [dimension, points]));
    const indicators = new Map(town.indicators.map(({ indicator, points }) => [indicator, points]));
    return [
      ...Object.values(COLUMNS).map((cell) => cell(town, result)),
      ...rubric.dimensions.map(({ id }) => pointsOrNothing(dimensions.get(id))),
      ...rubric.indicators.map(({ id }) => pointsOrNothing(indicators.get(id))),
    ];
  });
  return stringify([header, ...rows], { bom: hasMark, record_delimiter: '\r\n' });
}

function pointsOrNothing(points: number | null | undefined): string {
  return points === null || points === undefined ? '' : formatPoints(points);
}
