import { orderTowns } from './order-towns.js';
import type { MeetingResult } from './meeting-result.js';

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/**
 * The same result with nobody in it: towns become 甲, 乙 … (numbers where there are more than ten) by rank, and everything goes that was written
 * freely (comments, quotations, reasons, the record of changes) or that could be looked up (last year's places, the seal). Scores stay as they are.
 */
export function anonymise(result: MeetingResult): MeetingResult {
  const ranked = orderTowns(result.towns, 'rank');
  return {
    ...result,
    towns: ranked.map((town, place) => ({
      ...town,
      id: String(place + 1),
      name: labelOf(place, ranked.length),
      gradeNotes: [],
      before: null,
      toMend: [],
      indicators: town.indicators.map((item) => ({
        ...item,
        basis: null,
        comments: [],
        quotes: [],
        attainments: item.attainments.map((attainment) => ({ ...attainment, fraction: null })),
      })),
      adjustments: town.adjustments.map((line) => ({ ...line, basis: '' })),
    })),
    withoutResult: [],
    changes: [],
    lastYear: null,
    seal: null,
    practices: [],
  };
}

function labelOf(place: number, towns: number): string {
  return towns <= STEMS.length ? STEMS.charAt(place) : `${String(place + 1)} 号`;
}
