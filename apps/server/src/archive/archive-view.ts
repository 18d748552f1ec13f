import type { Bilingual } from '@fazhi/domain';
import type { ArchiveItemKind } from './archive-item-kind.js';

export interface ArchiveItemView {
  readonly id: string;
  readonly year: number;
  readonly indicator: string | null;
  readonly kind: ArchiveItemKind;
  readonly note: string;
  /** 2025-03-14 */
  readonly happenedOn: string;
  readonly figure: string | null;
  readonly unit: string | null;
  readonly fileName: string | null;
  /** In bytes. */
  readonly fileSize: number | null;
  readonly hasThumbnail: boolean;
  readonly keepsPosition: boolean;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly attachedAt: Date | null;
  readonly deletedAt: Date | null;
  /** Where it was taken over from an earlier year. */
  readonly carriedFromYear: number | null;
  readonly isCarriedOver: boolean;
  readonly version: number;
}

export interface ArchiveIndicatorView extends Bilingual {
  readonly id: string;
  readonly dimension: string;
}

/** A town's archive of one year. */
export interface ArchiveView {
  readonly year: number;
  /** Years to choose from, newest first. */
  readonly years: readonly number[];
  readonly indicators: readonly ArchiveIndicatorView[];
  readonly items: readonly ArchiveItemView[];
  /** Deleted ones of the year, which can be had back. */
  readonly deleted: readonly ArchiveItemView[];
  /** Whether the year's report may still be added to. */
  readonly canAttach: boolean;
}
