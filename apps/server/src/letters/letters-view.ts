import type { Bilingual, Language } from '@fazhi/domain';
import type { LettersFormat, LettersState } from './letters-state.js';

/** All letters of a round in one go, and how far they are. */
export interface LettersJobView {
  readonly id: string;
  readonly roundId: string;
  readonly format: LettersFormat;
  readonly language: Language;
  readonly state: LettersState;
  readonly problem: Bilingual | null;
  readonly done: number;
  readonly total: number;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  /** Whether every letter tells the result that holds now, and no town with a result is missing. */
  readonly isCurrent: boolean;
}
