import type { Indicator, Language } from '@fazhi/domain';
import { informsOnly } from '@fazhi/domain';
import type { MeetingIndicator, MeetingResult, MeetingTown } from '../meeting/meeting-result.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TownOrder } from '../meeting/order-towns.js';
import { columnLetter } from './column-letter.js';
import { WORKBOOK_WORDS } from './workbook-words.js';
import type { WorkbookWords } from './workbook-words.js';

export interface WorkbookOptions {
  readonly language: Language;
  readonly order: TownOrder;
  readonly isAnonymous: boolean;
}

/** Where everything stands in the workbook, worked out before the first row is written, so that formulas can point ahead. */
export interface WorkbookPlan {
  readonly result: MeetingResult;
  readonly options: WorkbookOptions;
  readonly words: WorkbookWords;
  readonly towns: readonly PlannedTown[];
  /** Indicators that count, by dimension in the rubric's order, with their columns. */
  readonly dimensions: readonly PlannedDimension[];
  readonly ranking: { readonly first: number; readonly last: number };
  readonly scores: { readonly first: number; readonly sum: string; readonly applicable: string; readonly base: string };
  /** Absolute references into the sheet of parameters. */
  readonly parameters: {
    readonly full: string;
    /** First of five cells across: levels 0 to 4. */
    readonly shares: string;
    /** Thresholds from the lowest grade up, and the names beside them. */
    readonly thresholds: string;
    readonly grades: string;
    readonly conversion: readonly string[];
  };
}

export interface PlannedTown {
  readonly town: MeetingTown;
  readonly byIndicator: ReadonlyMap<string, MeetingIndicator>;
  readonly rankingRow: number;
  readonly scoresRow: number;
  /** First row in the sheet of levels, and how many it has. */
  readonly levelsRow: number;
  readonly levelsRows: number;
  readonly adjustmentsRow: number;
}

export interface PlannedDimension {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly points: number;
  readonly subtotal: string;
  readonly indicators: readonly { readonly indicator: Indicator; readonly scores: string; readonly levels: string }[];
}

export const RANKING_HEAD = 3;
export const SCORES_HEAD = 3;
/** Below the header stands a row of full marks. */
export const SCORES_MARKS = 4;
export const LEVELS_HEAD = 3;
export const ADJUSTMENTS_HEAD = 3;
const PARAMETERS_FULL_ROW = 3;

/** Lays the workbook out. */
export function planWorkbook(result: MeetingResult, options: WorkbookOptions): WorkbookPlan {
  const words = WORKBOOK_WORDS[options.language];
  const { rubric } = result;
  let scoresColumn = 1;
  let levelsColumn = 2;
  const dimensions = rubric.dimensions.map(({ id, zh, en, points }) => {
    const indicators = rubric.indicators
      .filter((indicator) => indicator.dimension === id && !informsOnly(indicator))
      .map((indicator) => {
        scoresColumn += 1;
        levelsColumn += 1;
        return { indicator, scores: columnLetter(scoresColumn), levels: columnLetter(levelsColumn) };
      });
    scoresColumn += 1;
    return { id, zh, en, points, subtotal: columnLetter(scoresColumn), indicators };
  });
  let levelsRow = LEVELS_HEAD + 1;
  let adjustmentsRow = ADJUSTMENTS_HEAD + 1;
  const towns = orderTowns(result.towns, options.order).map((town, place): PlannedTown => {
    const levelsRows = Math.max(1, ...town.indicators.map(({ judged }) => judged?.length ?? 1));
    const planned = {
      town,
      byIndicator: new Map(town.indicators.map((item) => [item.indicator, item])),
      rankingRow: RANKING_HEAD + 1 + place,
      scoresRow: SCORES_MARKS + 1 + place,
      levelsRow,
      levelsRows,
      adjustmentsRow,
    };
    levelsRow += levelsRows;
    adjustmentsRow += town.adjustments.length;
    return planned;
  });
  const sheet = `'${words.sheets.parameters}'!`;
  const grade = PARAMETERS_FULL_ROW + 4;
  const lastGrade = grade + rubric.grades.length - 1;
  const conversion = lastGrade + 1;
  return {
    result,
    options,
    words,
    towns,
    dimensions,
    ranking: { first: RANKING_HEAD + 1, last: RANKING_HEAD + Math.max(1, towns.length) },
    scores: {
      first: SCORES_MARKS + 1,
      sum: columnLetter(scoresColumn + 1),
      applicable: columnLetter(scoresColumn + 2),
      base: columnLetter(scoresColumn + 3),
    },
    parameters: {
      full: `${sheet}$B$${String(PARAMETERS_FULL_ROW)}`,
      shares: `${sheet}$B$${String(PARAMETERS_FULL_ROW + 2)}:$F$${String(PARAMETERS_FULL_ROW + 2)}`,
      thresholds: `${sheet}$B$${String(grade)}:$B$${String(lastGrade)}`,
      grades: `${sheet}$A$${String(grade)}:$A$${String(lastGrade)}`,
      conversion: [1, 2, 3].map((offset) => `${sheet}$B$${String(conversion + offset)}`),
    },
  };
}
