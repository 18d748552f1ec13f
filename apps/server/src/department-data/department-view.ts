import type { AdjustmentOutcome, Bilingual, Claim, OutsideItem } from '@fazhi/domain';
import type { TownView } from '../counties/county-view.js';
import type { ItemOrigin } from './item-state.js';

export type ItemGroup = 'completeness' | 'bonus' | 'deductions' | 'vetoes';

/** An item of the rubric outside its indicators, and what a claim on it must say. Points in hundredths; a deduction is negative. */
export interface OutsideItemView {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly group: ItemGroup;
  readonly kind: OutsideItem['kind'] | 'veto';
  /** Of a ladder, from the highest down. */
  readonly ranks: readonly { readonly rank: string; readonly points: number }[];
  /** Whether a part of it may be claimed. */
  readonly hasPartial: boolean;
}

/** What was stated of a town, and what the scoring rules make of it. */
export interface DepartmentItemView {
  readonly id: string;
  readonly townYearId: string;
  readonly item: string;
  readonly claim: Claim;
  readonly basis: string;
  readonly matter: string | null;
  readonly origin: ItemOrigin;
  readonly counted: number;
  readonly outcome: AdjustmentOutcome;
  readonly reason: Bilingual;
  readonly changedBy: string;
  readonly version: number;
}

/** What the reader proposes of a report's completeness; nothing is deducted until a person confirms it. */
export interface ReaderProposalView {
  readonly item: string;
  readonly claim: 'missing' | 'partial' | 'holds';
  readonly reason: Bilingual;
  readonly quotes: readonly string[];
  /** Somebody rejected it. */
  readonly isRejected: boolean;
}

export interface TownDepartmentDataView {
  readonly townYearId: string;
  readonly town: TownView;
  readonly items: readonly DepartmentItemView[];
  readonly proposals: readonly ReaderProposalView[];
  readonly completeness: number;
  readonly bonus: number;
  readonly deductions: number;
  readonly returnsReport: boolean;
}

/** What a table would add. */
export interface DepartmentImportView {
  readonly added: readonly {
    readonly townYearId: string;
    readonly town: string;
    readonly item: string;
    readonly basis: string;
    readonly points: number;
  }[];
  /** Rows that are there already. */
  readonly unchanged: number;
  readonly problems: readonly Bilingual[];
  /** Of what it was compared with; applying must name it. */
  readonly stamp: string;
}
