import JSZip from 'jszip';
import type { FileProblem } from './file-problem.js';
import { readNumbering } from './docx-numbering.js';
import { readDocxLines } from './docx-lines.js';
import { readZipEntry } from './read-zip-entry.js';

/** Unpacked parts of a document may be this long together; real reports stay under 2 MB. */
const MOST_UNPACKED = 24 * 1024 * 1024;

/** The text of a docx, a line a paragraph, or what is wrong with the file. */
export async function readDocxText(
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    return { problem: { code: 'corrupt-docx' } };
  }
  const names = Object.keys(zip.files);
  const main = names.find((name) => /^word\/document\d{0,3}\.xml$/i.test(name));
  if (main === undefined) return { problem: foreignZip(names) };
  try {
    const document = await readZipEntry(zip, main, MOST_UNPACKED);
    const numbering = await readZipEntry(zip, 'word/numbering.xml', MOST_UNPACKED);
    const styles = await readZipEntry(zip, 'word/styles.xml', MOST_UNPACKED);
    if (document === null)
      return { problem: { code: 'too-large', bytes: bytes.length, limit: MOST_UNPACKED, unpacked: true } };
    if (!/<w:body[\s>]/.test(document)) return { problem: { code: 'corrupt-docx' } };
    return { text: readDocxLines(document, readNumbering(numbering ?? '', styles ?? '')).join('\n') };
  } catch {
    return { problem: { code: 'corrupt-docx' } };
  }
}

function foreignZip(names: readonly string[]): FileProblem {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return { code: 'unsupported-format', found: 'xlsx' };
  if (has(/^ppt\//)) return { code: 'unsupported-format', found: 'pptx' };
  if (has(/^OFD\.xml$/i)) return { code: 'unsupported-format', found: 'ofd' };
  if (has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/)) return { code: 'unsupported-format', found: 'odt' };
  if (has(/^\[Content_Types\]\.xml$/)) return { code: 'corrupt-docx' };
  return { code: 'unsupported-format', found: 'zip' };
}
