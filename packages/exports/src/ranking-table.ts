import type { Bilingual } from '@fazhi/domain';

/** A ranking as it goes onto paper. All points are in hundredths. */
export interface RankingTable {
  readonly county: string;
  readonly year: number;
  readonly basis: 'suggested' | 'scored' | 'published';
  readonly dimensions: readonly ({ readonly id: string; readonly points: number } & Bilingual)[];
  readonly rows: readonly RankingTableRow[];
  /** Names of towns without a total on this basis. */
  readonly unranked: readonly string[];
}

export interface RankingTableRow {
  readonly rank: number;
  readonly town: string;
  readonly total: number;
  readonly grade: Bilingual | null;
  /** Towns that noise cannot separate share one, from 1; null where there are none, or the county shows none. */
  readonly band: number | null;
  /** Points by dimension id, with the full marks that applied to the town. */
  readonly dimensions: Readonly<Record<string, { readonly points: number; readonly applicableMax: number }>>;
}
