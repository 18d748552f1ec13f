import type { Bilingual, Dimension, Grade } from '@fazhi/domain';
import type { TownView } from '../counties/county-view.js';
import type { AttainmentView } from '../reports/report-view.js';
import type { FrozenAdjustment } from './frozen-result.js';
import type { IndicatorView } from '../rounds/round-view.js';
import type { EntryState } from '../sheets/entry-state.js';

export interface ResultSummaryView {
  /** In hundredths. */
  readonly total: number;
  readonly grade: Grade;
  readonly publishedAt: Date;
}

/** When a town first saw the newest version that it was shown. */
export interface FirstLookView {
  readonly isProvisional: boolean;
  readonly seenAt: Date;
}

interface FeedbackDimensionView {
  readonly dimension: Dimension;
  readonly points: number;
  readonly applicableMax: number;
  /** Of the county's published results; null while fewer than five are published. */
  readonly medianPercent: number | null;
}

export interface FeedbackIndicatorView {
  readonly indicator: IndicatorView;
  readonly state: EntryState;
  readonly points: number | null;
  readonly maxPoints: number;
  readonly level: number | null;
  readonly levelText: Bilingual | null;
  readonly nextLevelText: Bilingual | null;
  readonly basis: string | null;
  readonly comments: readonly string[];
  readonly quotes: readonly string[];
  readonly attainments: readonly AttainmentView[];
}

export interface FeedbackView {
  readonly townYearId: string;
  readonly town: TownView;
  readonly year: number;
  readonly total: number;
  readonly maxTotal: number;
  readonly grade: Grade;
  readonly publishedAt: Date;
  readonly hash: string;
  /** From 1. */
  readonly version: number;
  /** Before publication: it may still change. */
  readonly isProvisional: boolean;
  /** Before what lies outside the indicators. */
  readonly base: number;
  readonly adjustments: readonly FrozenAdjustment[];
  readonly gradeNotes: readonly Bilingual[];
  /** The two grades between which the committee must choose; empty where the grade is settled. */
  readonly gradeBetween: readonly Grade[];
  /** In the county's overall appraisal; null where there is no conversion. */
  readonly converted: number | null;
  readonly dimensions: readonly FeedbackDimensionView[];
  readonly indicators: readonly FeedbackIndicatorView[];
}
