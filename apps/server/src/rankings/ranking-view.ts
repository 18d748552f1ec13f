import type { DimensionTotal, Grade } from '@fazhi/domain';
import type { TownView } from '../counties/county-view.js';

/** Of suggestions (what the reports prove), of submitted sheets (with phases: of the county's newest prepared version), or of published results. */
export type RankingBasis = 'suggested' | 'scored' | 'published';

interface RankingRowView {
  readonly rank: number;
  readonly town: TownView;
  readonly townYearId: string;
  /** In hundredths. */
  readonly total: number;
  /** On published results only: nothing else is a grade. */
  readonly grade: Grade | null;
  readonly dimensions: readonly DimensionTotal[];
  /** Towns that noise cannot separate share one, from 1; null where there are none, or the county shows none. */
  readonly band: number | null;
}

export interface RankingView {
  readonly basis: RankingBasis;
  readonly year: number;
  readonly rows: readonly RankingRowView[];
  /** Towns without a total on this basis, in the official order. */
  readonly unranked: readonly TownView[];
}
