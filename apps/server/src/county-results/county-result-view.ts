import type { Bilingual, Grade } from '@fazhi/domain';
import type { ApprovalView } from '../publication/publication-view.js';
import type { TownView } from '../counties/county-view.js';

/** A version of the county's result, without its contents. */
export interface ResultVersionView {
  readonly id: string;
  readonly roundId: string;
  /** From 1. */
  readonly version: number;
  readonly seal: string;
  readonly reason: string;
  readonly preparedAt: Date;
  readonly preparedBy: string;
  readonly announcedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly discardedAt: Date | null;
  /** Null until the committee approved it. */
  readonly approval: ApprovalView | null;
}

/** What a town got in a version. Points in hundredths. */
export interface PreparedTownView {
  readonly townYearId: string;
  readonly town: TownView;
  readonly base: number;
  readonly adjusted: number;
  readonly total: number;
  readonly grade: Grade | null;
  /** The grades between which the committee must choose; empty where the grade is settled. */
  readonly between: readonly Grade[];
  readonly gradeNotes: readonly Bilingual[];
  readonly rank: number;
  readonly groupRank: number;
  readonly band: number | null;
  readonly lowRank: number | null;
  readonly highRank: number | null;
  readonly standardError: number | null;
  readonly converted: number | null;
}

interface QuotaView {
  readonly grade: Grade;
  readonly seats: number;
  readonly candidates: number;
  readonly lowered: readonly TownView[];
  /** Tied across the cut. */
  readonly open: readonly TownView[];
}

/** A version with all that came of it. */
export interface CountyResultView extends ResultVersionView {
  /** By rank; towns of one rank in the official order. */
  readonly towns: readonly PreparedTownView[];
  readonly withoutResult: readonly TownView[];
  readonly quotas: readonly QuotaView[];
  /** Why there are no bands; null where there are. */
  readonly noBands: Bilingual | null;
  /** Gates that could not be computed, because nobody stated their fact: they held nobody. */
  readonly unknownGates: readonly Bilingual[];
  /** Whether what it rests on has changed since. */
  readonly isStale: boolean;
}

/** A town that cannot get a result yet, and the indicators on which somebody must decide. */
export interface BlockedTownView {
  readonly townYearId: string;
  readonly town: TownView;
  readonly indicators: readonly string[];
}
