import type { Bilingual, IndicatorPair } from '@fazhi/domain';
import type { TownYearView } from '../rounds/round-view.js';
import type { EntryState } from '../sheets/entry-state.js';

/** What became of this year's indicator the year before. */
interface PreviousIndicatorView {
  /** This year's id. */
  readonly indicator: string;
  /** The id and name of that year. */
  readonly was: string;
  readonly name: Bilingual;
  readonly by: IndicatorPair['by'];
  /** Whether points compare; else only shares of full marks do. */
  readonly samePoints: boolean;
  /** Null while nothing of that year is published. */
  readonly state: EntryState | null;
  readonly level: number | null;
  readonly levelText: Bilingual | null;
  /** In hundredths. */
  readonly points: number | null;
  readonly maxPoints: number;
  readonly comments: readonly string[];
}

export interface PreviousYearView {
  readonly townYear: TownYearView;
  readonly isPublished: boolean;
  readonly indicators: readonly PreviousIndicatorView[];
}
