import { openOle } from './ole-streams.js';
import type { OleStreams } from './ole-streams.js';
import type { FileProblem } from './file-problem.js';

const CORRUPT: FileProblem = { code: 'corrupt', format: 'doc' };
const MAGIC = 0xa5ec;
const ENCRYPTED = 0x0100;
const TABLE_ONE = 0x0200;
const MOST_PIECES = 20_000;

/** What the extractor offers beyond its published types: quotes and dashes as they stand. */
interface Unfiltered {
  getBody(options: { filterUnicode: boolean }): string;
  getFootnotes(options: { filterUnicode: boolean }): string;
  getEndnotes(options: { filterUnicode: boolean }): string;
  getTextboxes(options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
}

/** The text of an old Word file (.doc, most .wps), a line a paragraph, or what is wrong with it. Deleted text is left out. */
export async function readDocText(
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  const streams = openOle(bytes);
  const problem = streams ? checkWordStreams(streams) : CORRUPT;
  if (problem) return { problem };
  try {
    const { default: WordExtractor } = await import('word-extractor');
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const document = (await new WordExtractor().extract(file)) as unknown as Unfiltered;
    const asItStands = { filterUnicode: false };
    const boxes = document.getTextboxes({ ...asItStands, includeHeadersAndFooters: false });
    const parts = [boxes, document.getBody(asItStands)];
    parts.push(document.getFootnotes(asItStands), document.getEndnotes(asItStands));
    return { text: parts.filter((part) => part.trim() !== '').join('\n') };
  } catch {
    return { problem: CORRUPT };
  }
}

/** Checks the document's own tables, so that no length in them leads outside the file. */
function checkWordStreams(streams: OleStreams): FileProblem | null {
  const main = streams.stream('WordDocument');
  if (!main || main.length < 0x1aa || main.readUInt16LE(0) !== MAGIC) return CORRUPT;
  const flags = main.readUInt16LE(0x0a);
  if ((flags & ENCRYPTED) !== 0) return { code: 'encrypted', format: 'doc' };
  const table = streams.stream((flags & TABLE_ONE) === 0 ? '0Table' : '1Table');
  if (!table) return CORRUPT;
  const start = main.readUInt32LE(0x01a2);
  const end = start + main.readUInt32LE(0x01a6);
  if (end > table.length) return CORRUPT;
  let at = start;
  while (at + 3 <= end && table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (at + 5 > end || table.readUInt8(at) !== 2) return CORRUPT;
  const pieces = (table.readUInt32LE(at + 1) - 4) / 12;
  at += 5;
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > MOST_PIECES || at + pieces * 12 + 4 > end) return CORRUPT;
  let characters = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const length = table.readUInt32LE(at + (piece + 1) * 4) - table.readUInt32LE(at + piece * 4);
    characters += length;
    if (length < 0 || characters > main.length) return CORRUPT;
  }
  return null;
}
