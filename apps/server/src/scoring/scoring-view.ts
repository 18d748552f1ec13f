import type { Bilingual } from '@fazhi/domain';
import type { SheetSource } from '../sheets/sheet-source.js';
import type { ScoringSettings } from './scoring-settings.js';

interface SourceWeightView extends Bilingual {
  readonly source: SheetSource;
  readonly weight: number;
}

export interface ScoringView extends Omit<ScoringSettings, 'weights'> {
  readonly roundId: string;
  readonly weights: readonly SourceWeightView[];
  /** In plain words. */
  readonly sentences: readonly Bilingual[];
  readonly version: number;
  readonly isFrozen: boolean;
}
