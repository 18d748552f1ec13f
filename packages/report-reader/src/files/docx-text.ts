import JSZip from 'jszip';
import { readDocxLines } from './docx-lines.js';
import { readDocxNotes } from './docx-notes.js';
import { readNumbering } from './docx-numbering.js';
import { readStyles } from './docx-styles.js';
import type { FileProblem } from './file-problem.js';
import { READ_LIMITS } from './read-limits.js';
import { readZipEntry } from './read-zip-entry.js';

const CORRUPT: FileProblem = { code: 'corrupt', format: 'docx' };

/** The text of a docx, a line a paragraph, or what is wrong with the file. */
export async function readDocxText(
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (countEntries(bytes) > READ_LIMITS.entries) return { problem: { code: 'too-complex', format: 'docx' } };
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    return { problem: CORRUPT };
  }
  const names = Object.keys(zip.files);
  const main = names.find((name) => /^word\/document\d{0,3}\.xml$/i.test(name));
  if (main === undefined) return { problem: foreignZip(names) };
  try {
    const [document, numbering, styles, footnotes, endnotes] = [
      await readZipEntry(zip, main, READ_LIMITS.unpacked),
      await readZipEntry(zip, 'word/numbering.xml', READ_LIMITS.unpacked),
      await readZipEntry(zip, 'word/styles.xml', READ_LIMITS.unpacked),
      await readZipEntry(zip, 'word/footnotes.xml', READ_LIMITS.unpacked),
      await readZipEntry(zip, 'word/endnotes.xml', READ_LIMITS.unpacked),
    ];
    if (document === null)
      return { problem: { code: 'too-large', bytes: bytes.length, limit: READ_LIMITS.unpacked, unpacked: true } };
    if (!/<w:body[\s>]/.test(document)) return { problem: CORRUPT };
    const known = readStyles(styles ?? '');
    const parts = {
      styles: known,
      numbering: readNumbering(numbering ?? '', known),
      notes: readDocxNotes(footnotes ?? '', endnotes ?? ''),
    };
    return { text: readDocxLines(document, parts).join('\n') };
  } catch {
    return { problem: CORRUPT };
  }
}

/** Entries that a zip's directory lists, whatever number it states. */
function countEntries(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 4)) count += 1;
  return count;
}

function foreignZip(names: readonly string[]): FileProblem {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return { code: 'unsupported-format', found: 'xlsx' };
  if (has(/^ppt\//)) return { code: 'unsupported-format', found: 'pptx' };
  if (has(/^OFD\.xml$/i)) return { code: 'unsupported-format', found: 'ofd' };
  if (has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/)) return { code: 'unsupported-format', found: 'odt' };
  if (has(/^\[Content_Types\]\.xml$/)) return CORRUPT;
  return { code: 'unsupported-format', found: 'zip' };
}
