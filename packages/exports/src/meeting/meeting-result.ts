import type { Bilingual, ConversionFormula, DimensionTotal, Level, Rubric } from '@fazhi/domain';

/** What a county's meeting has before it: every exporter writes from this alone. All points are in hundredths. No assessor's name is in it. */
export interface MeetingResult {
  readonly county: string;
  readonly year: number;
  /** Whether it was published; else every paper says that nothing is final. */
  readonly standing: 'published' | 'provisional';
  readonly rubric: Rubric;
  /** Towns with a total, in the county's official order. */
  readonly towns: readonly MeetingTown[];
  /** Names of towns without a total, in that order. */
  readonly withoutResult: readonly string[];
  /** How totals fold into the county's overall appraisal; null where they do not. */
  readonly conversion: ConversionFormula | null;
  /** Figures of agreement between assessors; empty where there are none. */
  readonly agreement: readonly MeetingFigure[];
  /** What was changed after it was first computed; empty where nothing was. */
  readonly changes: readonly MeetingChange[];
  /** The year with which `before` compares; null where there is none. */
  readonly lastYear: number | null;
  /** Hash that seals the county's result; null where it was not sealed as a whole. */
  readonly seal: string | null;
  /** What towns did well, in words that each agreed to have quoted; empty where none did. */
  readonly practices: readonly MeetingPractice[];
}

/** A town's own words about something done well, quoted because the town agreed. */
interface MeetingPractice {
  readonly town: string;
  readonly indicator: string;
  readonly quote: string;
}

/** One town's result. */
export interface MeetingTown {
  readonly id: string;
  readonly name: string;
  /** Out of the rubric's full marks, before what lies outside the indicators. */
  readonly base: number;
  readonly adjusted: number;
  readonly total: number;
  /** Id of the grade that holds; where a tie leaves it open, the one that the town has in any case. */
  readonly grade: string;
  /** The grades between which the committee must choose; null where the grade is settled. */
  readonly gradeBetween: readonly [string, string] | null;
  /** What held the grade, or moved it. */
  readonly gradeNotes: readonly Bilingual[];
  readonly rank: number;
  /** Towns of one band cannot be told apart; null where bands were not computed. */
  readonly band: number | null;
  readonly ranks: { readonly low: number; readonly high: number } | null;
  readonly dimensions: readonly DimensionTotal[];
  readonly indicators: readonly MeetingIndicator[];
  readonly adjustments: readonly MeetingAdjustment[];
  /** In the overall appraisal; null where there is no conversion, or the grade that it needs is open. */
  readonly converted: number | null;
  /** Last year's place and total; null where there is none. */
  readonly before: { readonly rank: number; readonly total: number } | null;
  /** What the town must mend, with the day by which; empty where nobody has fixed any. */
  readonly toMend: readonly MendItem[];
}

/** One indicator of a town. */
export interface MeetingIndicator {
  readonly indicator: string;
  readonly state: 'scored' | 'not-applicable';
  /** Null where it does not apply. */
  readonly points: number | null;
  readonly maxPoints: number;
  /** The highest level whose points are reached; null where it does not apply. */
  readonly level: Level | null;
  /** The levels whose plain mean the points are; null where they come about in another way. */
  readonly judged: readonly Level[] | null;
  /** Why it does not apply. */
  readonly basis: string | null;
  readonly comments: readonly string[];
  /** The report's own words. */
  readonly quotes: readonly string[];
  readonly attainments: readonly MeetingAttainment[];
}

/** How far a target of the plan was met. */
interface MeetingAttainment {
  readonly measure: string;
  readonly name: Bilingual;
  readonly unit: string;
  readonly target: string;
  readonly state: 'met' | 'missed' | 'not-reported';
  readonly value: number | null;
  readonly approximate: boolean;
  /** For a rate: "120/165". */
  readonly fraction: string | null;
}

/** A bonus, deduction, completeness item or veto of a town. */
interface MeetingAdjustment extends Bilingual {
  readonly basis: string;
  readonly counted: number;
  readonly reason: Bilingual;
}

/** A shortcoming to mend. */
interface MendItem {
  readonly indicator: string | null;
  readonly text: string;
  /** ISO date, or null where none is fixed. */
  readonly due: string | null;
}

/** One figure with its name; null where it is not computable, and `note` says why. */
interface MeetingFigure {
  readonly name: Bilingual;
  readonly value: number | null;
  readonly note: Bilingual;
}

/** One change on record, without the name of whoever made it. */
interface MeetingChange {
  /** ISO 8601. */
  readonly at: string;
  readonly town: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}
