import type { ReportFormat } from './report-format.js';

/** What a file turned out to be that the reader cannot read. */
export type ForeignFormat = 'ole' | 'image' | 'zip' | 'xlsx' | 'pptx' | 'odt' | 'ofd' | 'archive';

/** Why a file could not be read (`describeFileProblem` puts it into words). */
export type FileProblem =
  | { readonly code: 'empty' }
  /** `limit` in bytes; `unpacked` where it is what the file unpacks to that is too much. */
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number; readonly unpacked: boolean }
  /** More text than any report has; `limit` in characters. */
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'too-many-pages'; readonly pages: number; readonly limit: number }
  | { readonly code: 'too-slow'; readonly seconds: number }
  /** Built of more parts, or more deeply, than any report. */
  | { readonly code: 'too-complex'; readonly format: ReportFormat }
  | { readonly code: 'unsupported-format'; readonly found: ForeignFormat }
  /** The name promises a readable format, the content is one that cannot be read. */
  | { readonly code: 'ending-mismatch'; readonly ending: string; readonly found: ForeignFormat }
  | { readonly code: 'not-text' }
  | { readonly code: 'encrypted'; readonly format: ReportFormat }
  | { readonly code: 'corrupt'; readonly format: ReportFormat }
  /** A PDF whose pages are pictures. */
  | { readonly code: 'scanned'; readonly pages: number }
  /** A PDF whose fonts do not say which characters they draw. */
  | { readonly code: 'garbled' }
  | { readonly code: 'no-text'; readonly format: ReportFormat };
