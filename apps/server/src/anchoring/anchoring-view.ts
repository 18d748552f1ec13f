import type { Bilingual } from '@fazhi/domain';

/** How far seeing the machine's suggestion moves first levels; difference and interval in levels, null where they cannot be computed. */
export interface AnchoringView {
  readonly shownLevels: number;
  readonly withheldLevels: number;
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly sentences: readonly Bilingual[];
}
