import type { ReadNotice } from '../read-outcome.js';
import type { FileProblem } from './file-problem.js';
import { readPdfColumns } from './pdf-columns.js';
import { dropPageFurniture } from './pdf-furniture.js';
import { unpacksTooFar } from './pdf-guard.js';
import { readPdfLines } from './pdf-lines.js';
import { joinPdfParagraphs } from './pdf-paragraphs.js';
import { READ_LIMITS } from './read-limits.js';
import { readPdfPages } from './read-pdf-pages.js';

/** The text of a PDF's text layer. */
export interface PdfText {
  readonly format: 'pdf';
  readonly text: string;
  readonly facts: readonly string[];
  readonly notices: readonly ReadNotice[];
}

/** A page with fewer letters is a picture with at most a stamp of words on it. */
const FEWEST_LETTERS = 12;
/** More characters than this without a meaning (share of all) make a text unreadable. */
const MOST_GARBLED = 0.2;

/** Reads a PDF in the order a person would, or says why not: locked, damaged, scanned, too long, garbled. */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText | FileProblem> {
  if (unpacksTooFar(bytes))
    return { code: 'too-large', bytes: bytes.length, limit: READ_LIMITS.unpacked, unpacked: true };
  if (countObjects(bytes) > READ_LIMITS.objects) return { code: 'too-complex', format: 'pdf' };
  const pages = await readPdfPages(bytes);
  if ('code' in pages) return pages;
  const letters = pages.map(({ items }) => items.reduce((sum, { text }) => sum + countLetters(text), 0));
  const without = letters.filter((count) => count < FEWEST_LETTERS).length;
  if (without === pages.length && !(pages.length === 1 && (letters[0] ?? 0) > 0))
    return { code: 'scanned', pages: pages.length };
  const kept = dropPageFurniture(pages.map(({ height, items }) => ({ height, lines: readPdfLines(items) })));
  const text = joinPdfParagraphs(kept.filter((lines) => lines.length > 0).flatMap(readPdfColumns)).join('\n');
  const garbled = text.match(/[\uE000-\uF8FF\uFFFD]|[^\P{Cc}\n]/gu)?.length ?? 0;
  if (garbled > text.length * MOST_GARBLED) return { code: 'garbled' };
  const notices: ReadNotice[] = without > 0 ? [{ code: 'pages-without-text', pages: pages.length, without }] : [];
  return { format: 'pdf', text, facts: [], notices };
}

/** A damaged file is searched for its objects one by one. */
function countObjects(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf(' obj'); at >= 0; at = file.indexOf(' obj', at + 4)) count += 1;
  return count;
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
