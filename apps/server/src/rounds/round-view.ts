import type { Bilingual, Dimension, Grade, TownProfile } from '@fazhi/domain';
import type { Phase } from '../phases/phase.js';
import type { CountyView, TownView } from '../counties/county-view.js';

export interface IndicatorView extends Bilingual {
  readonly id: string;
  readonly dimension: string;
  readonly points: number;
  readonly about: string;
  /** Text of levels 0 to 4 for this indicator. */
  readonly levels: readonly Bilingual[];
  readonly measures: readonly string[];
}

export interface RubricView {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly points: number;
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly IndicatorView[];
  readonly levels: readonly Bilingual[];
  readonly levelShares: readonly number[];
  readonly grades: readonly Grade[];
}

interface MeasureView extends Bilingual {
  readonly id: string;
  readonly indicator: string;
  readonly unit: string;
  /** For example "≥ 90%". */
  readonly targetText: string;
  readonly counts: string;
  readonly excludes: string;
}

export interface PlanView {
  readonly id: string;
  readonly measures: readonly MeasureView[];
}

export interface RoundView {
  readonly id: string;
  readonly year: number;
  /** Null while the round runs without phases. */
  readonly phase: Phase | null;
  readonly county: CountyView;
  readonly rubric: RubricView;
  readonly plan: PlanView;
}

export interface TownYearView {
  readonly id: string;
  readonly town: TownView;
  readonly year: number;
  readonly roundId: string;
  readonly profile: TownProfile;
}
