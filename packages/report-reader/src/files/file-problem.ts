/** What a file turned out to be that the reader cannot read. */
export type ForeignFormat =
  'pdf' | 'word-97' | 'ole' | 'rtf' | 'image' | 'zip' | 'xlsx' | 'pptx' | 'odt' | 'ofd' | 'archive' | 'web-archive';

/** Why a file could not be read (`describeFileProblem` puts it into words). */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number; readonly unpacked: boolean }
  | { readonly code: 'unsupported-format'; readonly found: ForeignFormat }
  | { readonly code: 'ending-mismatch'; readonly ending: string; readonly found: string }
  | { readonly code: 'not-text' }
  | { readonly code: 'corrupt-docx' }
  | { readonly code: 'no-text'; readonly format: 'txt' | 'html' | 'docx' };
