import type { ReadNotice } from '../read-outcome.js';
import { decodeText } from './decode-text.js';
import { detectFormat } from './detect-format.js';
import { readDocText } from './doc-text.js';
import { readDocxText } from './docx-text.js';
import type { FileProblem } from './file-problem.js';
import { readHtmlText } from './html-text.js';
import { findArchivedPage } from './mht-page.js';
import { readPdfText } from './pdf-text.js';
import { READ_LIMITS } from './read-limits.js';
import { fitsEnding, promisesReport, readEnding } from './report-format.js';
import type { ReportFormat } from './report-format.js';
import { readRtfText } from './rtf-text.js';
import { runWithin, TookTooLong } from './run-within.js';
import { TooTangled } from './too-tangled.js';

/** The text of a file, with the facts a web page states around it. */
export interface ExtractedText {
  readonly format: ReportFormat;
  readonly text: string;
  readonly facts: readonly string[];
  readonly notices: readonly ReadNotice[];
}

/** Takes the text out of a file by what it contains; a name that says otherwise is a notice, or the problem where the content cannot be read. */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<ExtractedText | FileProblem> {
  if (bytes.length === 0) return { code: 'empty' };
  if (bytes.length > READ_LIMITS.bytes)
    return { code: 'too-large', bytes: bytes.length, limit: READ_LIMITS.bytes, unpacked: false };
  const ending = readEnding(fileName);
  let extracted: ExtractedText | FileProblem;
  try {
    extracted = await extractByContent(bytes, ending);
  } catch (error) {
    if (error instanceof TookTooLong) return { code: 'too-slow', seconds: READ_LIMITS.time / 1000 };
    throw error;
  }
  if ('code' in extracted) return nameMismatch(extracted, ending);
  if (extracted.text.length > READ_LIMITS.characters) return { code: 'too-long', limit: READ_LIMITS.characters };
  const { format } = extracted;
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) return { code: 'no-text', format };
  if (fitsEnding(format, ending)) return extracted;
  return { ...extracted, notices: [{ code: 'ending-mismatch', ending, found: format }, ...extracted.notices] };
}

async function extractByContent(bytes: Uint8Array, ending: string): Promise<ExtractedText | FileProblem> {
  const found = detectFormat(bytes);
  switch (found) {
    case 'zip':
      return packed('docx', await readDocxText(bytes));
    case 'doc':
      return packed('doc', await readDocText(bytes));
    case 'pdf':
      return readPdfText(bytes);
    case 'locked':
      return { code: 'encrypted', format: 'docx' };
    case 'rtf':
      return guarded('rtf', () => ({ format: 'rtf', text: readRtfText(bytes), facts: [], notices: [] }));
    case 'mht': {
      const page = findArchivedPage(bytes);
      return page ? readEncoded('html', page.bytes, page.charset, 'mht') : readEncoded('txt', bytes, '', 'txt');
    }
    case 'html':
    case 'txt': {
      // A name that promises a packed or binary format, over bytes that are no text: that file is damaged.
      const promised = PACKED.find((format) => fitsEnding(format, ending));
      if (promised !== undefined && ending !== '' && looksBroken(bytes)) return { code: 'corrupt', format: promised };
      return readEncoded(found, bytes, '', found);
    }
    default:
      return { code: 'unsupported-format', found };
  }
}

const PACKED = ['docx', 'doc', 'pdf'] as const;

function packed(
  format: ReportFormat,
  read: { readonly text: string } | { readonly problem: FileProblem },
): ExtractedText | FileProblem {
  return 'problem' in read ? read.problem : { format, text: read.text, facts: [], notices: [] };
}

function readEncoded(
  kind: 'html' | 'txt',
  bytes: Uint8Array,
  charset: string,
  format: ReportFormat,
): ExtractedText | FileProblem {
  const declared = charset === '' && kind === 'html' ? readDeclaredCharset(bytes) : charset;
  const decoded = decodeText(bytes, declared);
  if (!decoded) return { code: 'not-text' };
  const notices: ReadNotice[] =
    decoded.encoding === 'utf-8' || format !== 'txt' ? [] : [{ code: 'decoded-as', encoding: decoded.encoding }];
  const undecodable = decoded.text.split('\ufffd').length - 1;
  if (undecodable > 0) notices.push({ code: 'undecodable-characters', count: undecodable });
  if (kind === 'txt') return { format, text: decoded.text, facts: [], notices };
  return guarded(format, () => ({ format, ...readHtmlText(decoded.text), notices }));
}

/** Runs a parser that a hostile file could lead astray. */
function guarded(format: ReportFormat, read: () => ExtractedText): ExtractedText | FileProblem {
  try {
    return runWithin(READ_LIMITS.time, read);
  } catch (error) {
    if (error instanceof TooTangled || error instanceof RangeError) return { code: 'too-complex', format };
    throw error;
  }
}

function readDeclaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{1,20})/i.exec(head)?.[1] ?? '';
}

/** Where the name promises a readable format and the content is one that is not, the contradiction is the news. */
function nameMismatch(problem: FileProblem, ending: string): FileProblem {
  if (problem.code !== 'unsupported-format' || !promisesReport(ending)) return problem;
  // An old Office file behind .doc or .wps is what the name says, only not one that can be read.
  if (problem.found === 'ole' && fitsEnding('doc', ending)) return problem;
  return { code: 'ending-mismatch', ending, found: problem.found };
}

function looksBroken(bytes: Uint8Array): boolean {
  // UTF-16 has a zero in every digit and letter; its mark says so.
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (!isWide && bytes.subarray(0, 4096).includes(0)) || decodeText(bytes) === null;
}
