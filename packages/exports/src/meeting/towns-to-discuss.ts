import type { Bilingual } from '@fazhi/domain';
import { formatPoints } from '@fazhi/domain';
import type { MeetingResult, MeetingTown } from './meeting-result.js';
import { gradeName } from './names.js';
import { orderTowns } from './order-towns.js';

/** A town on which the meeting has something to decide or to ask, and why. */
export interface TownToDiscuss {
  readonly town: MeetingTown;
  readonly reasons: readonly Bilingual[];
  /** The grade's threshold nearest to its total, in hundredths. */
  readonly threshold: number;
}

/** Hundredths from a grade's threshold that make a town worth a word. */
const NEAR = 100;
/** Places from last year's that do: five, and in a large county a fifth of its towns, since there everybody moves by five. */
const FAR = { least: 5, share: 5 } as const;

/**
 * The towns that the meeting should talk about, by rank: an open grade, a grade that something other than the total moved, a total within a point of
 * a grade's threshold, far from last year's place. Drawn from the results; nobody picks them.
 */
export function townsToDiscuss({ towns, rubric, lastYear }: MeetingResult): readonly TownToDiscuss[] {
  const thresholds = rubric.grades.filter(({ from }) => from > 0);
  const isFar = Math.max(FAR.least, Math.ceil(towns.length / FAR.share));
  return orderTowns(towns, 'rank').flatMap((town) => {
    const nearest = [...thresholds].sort((a, b) => Math.abs(town.total - a.from) - Math.abs(town.total - b.from))[0];
    const threshold = nearest?.from ?? 0;
    const distance = town.total - threshold;
    const moved = town.before === null ? 0 : town.before.rank - town.rank;
    const reasons: Bilingual[] = [
      ...(town.gradeBetween ? [openGrade(town.gradeBetween.map((id) => gradeName(rubric, id)))] : []),
      ...town.gradeNotes,
      ...(nearest && Math.abs(distance) <= NEAR ? [nearGrade(distance, nearest)] : []),
      ...(lastYear !== null && Math.abs(moved) >= isFar ? [moveOf(moved, lastYear)] : []),
    ];
    return reasons.length === 0 ? [] : [{ town, reasons, threshold }];
  });
}

function openGrade(grades: readonly Bilingual[]): Bilingual {
  return {
    zh: `等次待审定（${grades.map(({ zh }) => zh).join('／')}）`,
    en: `Grade to be decided (${grades.map(({ en }) => en).join(' / ')})`,
  };
}

function nearGrade(distance: number, grade: Bilingual): Bilingual {
  const points = formatPoints(Math.abs(distance));
  return distance >= 0
    ? { zh: `高出“${grade.zh}”线${points}分`, en: `${points} above the line of “${grade.en}”` }
    : { zh: `距“${grade.zh}”线差${points}分`, en: `${points} short of “${grade.en}”` };
}

function moveOf(moved: number, year: number): Bilingual {
  const places = String(Math.abs(moved));
  return moved > 0
    ? { zh: `比${String(year)}年上升${places}位`, en: `Up ${places} places since ${String(year)}` }
    : { zh: `比${String(year)}年下降${places}位`, en: `Down ${places} places since ${String(year)}` };
}
