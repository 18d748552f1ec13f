import { extractText } from './files/extract-text.js';
import type { ReadBasis } from './read-basis.js';
import type { ReadOutcome } from './read-outcome.js';
import { readSourceText } from './read-text.js';

/**
 * Reads a report out of a file's bytes. The name serves for contradictions and as the last resort for town and year.
 * Never throws for what a file contains: a file that cannot be read is an outcome with its problem.
 */
export async function readReport(bytes: Uint8Array, fileName: string, basis: ReadBasis): Promise<ReadOutcome> {
  const extracted = await extractText(bytes, fileName);
  if ('code' in extracted) return { ok: false, problem: extracted };
  const { format, text, facts, notices } = extracted;
  const { reading, map } = readSourceText(text, fileName, basis, facts);
  return { ok: true, reading, source: { format, text, map }, notices };
}
