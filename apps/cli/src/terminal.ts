import type { OpenReaders } from './readers.js';

/** Where a command reads files and writes its words. Tests bring their own. */
export interface Terminal {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The files that stand in a folder, in order of name; null where the path is no folder. */
  readonly listFolder: (path: string) => Promise<readonly string[] | null>;
  /** A promise where the other end takes its time. */
  readonly print: (text: string) => void | Promise<void>;
  readonly complain: (text: string) => void;
  /** Width of what complaints are shown on; null where that is a file or a pipe. */
  readonly columns: number | null;
  /** Milliseconds from any fixed point on. */
  readonly now: () => number;
  /** Threads to read many files with, and how many do best; null where everything is read in place. */
  readonly threads: { readonly open: OpenReaders; readonly count: number } | null;
  /** Aborted when the person stops the command. */
  readonly stop: AbortSignal;
}
