import { anonymise } from '../meeting/anonymise.js';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TableOptions } from './results-csv.js';

/**
 * The results as JSON for other programs, in the shape that docs/exports.md documents: `format` names its version, all points are integers in
 * hundredths. No byte-order mark: JSON allows none.
 */
export function resultsJson(given: MeetingResult, { order, isAnonymous }: Omit<TableOptions, 'hasMark'>): string {
  const { rubric, towns, agreement, ...rest } = isAnonymous ? anonymise(given) : given;
  return `${JSON.stringify(
    {
      format: 'fazhi-meeting/1',
      ...rest,
      rubric: {
        id: rubric.id,
        version: rubric.version,
        points: rubric.points,
        levelShares: rubric.levelShares,
        grades: rubric.grades,
        dimensions: rubric.dimensions,
        indicators: rubric.indicators.map(({ id, dimension, points, zh, en }) => ({ id, dimension, points, zh, en })),
      },
      towns: orderTowns(towns, order),
      agreement,
    },
    null,
    2,
  )}\n`;
}
