import type { Reading } from '@fazhi/domain';
import type { FileProblem } from './files/file-problem.js';
import type { ReportFormat } from './files/report-format.js';
import type { OffsetMap } from './text/offset-map.js';

/** Something worth telling about a file that could be read all the same (`describeReadNotice` puts it into words). */
export type ReadNotice =
  | { readonly code: 'decoded-as'; readonly encoding: 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' }
  | { readonly code: 'undecodable-characters'; readonly count: number }
  /** The name promises another format than the content is; the content was believed. */
  | { readonly code: 'ending-mismatch'; readonly ending: string; readonly found: ReportFormat }
  | { readonly code: 'pages-without-text'; readonly pages: number; readonly without: number }
  /** The text was read through its simplified form and is kept as filed. */
  | { readonly code: 'traditional-script' };

/** The text as it stood in the file, and how to get there from the reading's text. */
export interface ReportSource {
  readonly format: ReportFormat;
  /** The text taken out of the file, before cleaning. */
  readonly text: string;
  /** From offsets in `reading.text` to offsets in `text`: see `toSourceOffset`. */
  readonly map: OffsetMap;
}

/** The outcome of reading a file. Plain data throughout, so that it crosses a worker's boundary. */
export type ReadOutcome =
  | {
      readonly ok: true;
      readonly reading: Reading;
      readonly source: ReportSource;
      readonly notices: readonly ReadNotice[];
    }
  | { readonly ok: false; readonly problem: FileProblem };
