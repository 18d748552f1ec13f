import type { Language, Plan, Rubric } from '@fazhi/domain';
import type { FileOutcome, Wanted } from './file-outcome.js';

/** What every file of a command is read by. */
export interface ReadingSetup {
  readonly rubric: Rubric;
  readonly plan: Plan;
  readonly language: Language;
  readonly wanted: Wanted;
}

/** Something that reads files, several at once where it can. */
export interface Readers {
  /** Never rejects: a file that cannot be read is an outcome. */
  readonly read: (path: string) => Promise<FileOutcome>;
  /** How many files to have under way, so that no reader waits. */
  readonly ahead: number;
  readonly close: () => Promise<void>;
}

export type OpenReaders = (setup: ReadingSetup, count: number) => Readers;
