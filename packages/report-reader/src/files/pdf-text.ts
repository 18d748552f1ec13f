import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadNotice } from '../read-outcome.js';
import type { FileProblem } from './file-problem.js';
import { readPdfColumns } from './pdf-columns.js';
import { dropPageFurniture } from './pdf-furniture.js';
import { unpacksTooFar } from './pdf-guard.js';
import { readPdfLines } from './pdf-lines.js';
import type { PdfItem, PdfPage } from './pdf-page.js';
import { joinPdfParagraphs } from './pdf-paragraphs.js';
import { READ_LIMITS } from './read-limits.js';
import { TookTooLong } from './run-within.js';

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
  const pages = await readPages(bytes);
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

async function readPages(bytes: Uint8Array): Promise<PdfPage[] | FileProblem> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const deadline = performance.now() + READ_LIMITS.time;
  const task = pdfjs.getDocument({
    // The library takes its data for its own.
    data: Uint8Array.from(bytes),
    // Fonts that are not in the file: which character a code means stands in these tables.
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await within(deadline, task.promise);
    if (document.numPages > READ_LIMITS.pages)
      return { code: 'too-many-pages', pages: document.numPages, limit: READ_LIMITS.pages };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(
        await within(
          deadline,
          readPage(document, number, (first, second) => pdfjs.Util.transform(first, second) as number[]),
        ),
      );
    return pages;
  } catch (error) {
    if (error instanceof TookTooLong) throw error;
    return { code: isLocked(error) ? 'encrypted' : 'corrupt', format: 'pdf' };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  transform: (first: number[], second: number[]) => number[],
): Promise<PdfPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const items: PdfItem[] = [];
  let characters = 0;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform(viewport.transform, item.transform as number[]);
    // Text at an angle is a watermark.
    if (Math.abs(b) > 0.1 * Math.abs(a)) continue;
    characters += item.str.length;
    if (characters > READ_LIMITS.characters) break;
    items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 });
  }
  page.cleanup();
  return { height: viewport.height, items };
}

/** @throws TookTooLong where the work is not done by then */
async function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new TookTooLong('stopped'));
      },
      Math.max(0, deadline - performance.now()),
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
