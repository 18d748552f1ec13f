import type { ReadNotice } from '../read-outcome.js';
import { decodeText } from './decode-text.js';
import { detectFormat } from './detect-format.js';
import { readDocxText } from './docx-text.js';
import type { FileProblem } from './file-problem.js';
import { readHtmlText } from './html-text.js';
import type { ReportFormat } from './report-format.js';

/** The text of a file, with the facts a web page states around it. */
export interface ExtractedText {
  readonly format: ReportFormat;
  readonly text: string;
  readonly facts: readonly string[];
  readonly notices: readonly ReadNotice[];
}

/** No report comes near this; a file beyond it was chosen by mistake. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Plain text beyond this is no report either (the longest known is under 100 KB). */
const MOST_CHARACTERS = 1024 * 1024;

/** Takes the text out of a file by what it contains, whatever its name says; a contradicting name is a problem of its own. */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<ExtractedText | FileProblem> {
  if (bytes.length === 0) return { code: 'empty' };
  if (bytes.length > MOST_BYTES) return { code: 'too-large', bytes: bytes.length, limit: MOST_BYTES, unpacked: false };
  const ending = (/\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? '').toLowerCase();
  const found = detectFormat(bytes);
  if (found === 'zip') {
    const docx = await readDocxText(bytes);
    if ('problem' in docx) return nameMismatch(docx.problem, ending);
    if (ending !== '' && ending !== '.docx' && ending !== '.docm')
      return { code: 'ending-mismatch', ending, found: 'docx' };
    return withText({ format: 'docx', text: docx.text, facts: [], notices: [] }, bytes.length);
  }
  if (found !== 'html' && found !== 'txt') return nameMismatch({ code: 'unsupported-format', found }, ending);
  if (ending === '.docx')
    return looksBroken(bytes) ? { code: 'corrupt-docx' } : { code: 'ending-mismatch', ending, found };
  const decoded = decodeText(bytes);
  if (!decoded) return { code: 'not-text' };
  if (ending !== '' && ending !== '.txt' && !/^\.(?:html?|md|text)$/.test(ending))
    return { code: 'ending-mismatch', ending, found };
  const notices: ReadNotice[] =
    decoded.encoding === 'utf-8' ? [] : [{ code: 'decoded-as', encoding: decoded.encoding }];
  const undecodable = decoded.text.split('\ufffd').length - 1;
  if (undecodable > 0) notices.push({ code: 'undecodable-characters', count: undecodable });
  if (found === 'txt') return withText({ format: 'txt', text: decoded.text, facts: [], notices }, bytes.length);
  return withText({ format: 'html', ...readHtmlText(decoded.text), notices }, bytes.length);
}

function withText(extracted: ExtractedText, bytes: number): ExtractedText | FileProblem {
  if (extracted.text.length > MOST_CHARACTERS)
    return { code: 'too-large', bytes, limit: MOST_CHARACTERS, unpacked: extracted.format !== 'txt' };
  return /[\p{L}\p{N}]/u.test(extracted.text) ? extracted : { code: 'no-text', format: extracted.format };
}

/** Where the name promises a readable format and the content is another, the contradiction is the news. */
function nameMismatch(problem: FileProblem, ending: string): FileProblem {
  if (problem.code !== 'unsupported-format') return problem;
  return /^\.(?:txt|html?|docx)$/.test(ending) ? { code: 'ending-mismatch', ending, found: problem.found } : problem;
}

function looksBroken(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(0) || decodeText(bytes) === null;
}
