import { extractText } from './files/extract-text.js';
import { READ_LIMITS } from './files/read-limits.js';
import { runWithin, TookTooLong } from './files/run-within.js';
import type { ReadBasis } from './read-basis.js';
import type { ReadNotice, ReadOutcome } from './read-outcome.js';
import { readSourceText } from './read-text.js';
import { isTraditional } from './text/simplify-script.js';

/** Texts up to this length (characters) are read in no time, whatever is in them: watching over it would take longer. */
const LONG = 8000;

/**
 * Reads a report out of a file's bytes. The name serves for contradictions and as the last resort for town and year.
 * Never throws for what a file contains: a file that cannot be read is an outcome with its problem.
 */
export async function readReport(bytes: Uint8Array, fileName: string, basis: ReadBasis): Promise<ReadOutcome> {
  const extracted = await extractText(bytes, fileName);
  if ('code' in extracted) return { ok: false, problem: extracted };
  const { format, text, facts } = extracted;
  const read = () => readSourceText(text, fileName, basis, facts);
  try {
    const { reading, map } = text.length > LONG ? runWithin(READ_LIMITS.time, read) : read();
    const notices: ReadNotice[] = [...extracted.notices];
    if (isTraditional(reading.text)) notices.push({ code: 'traditional-script' });
    return { ok: true, reading, source: { format, text, map }, notices };
  } catch (error) {
    if (error instanceof TookTooLong)
      return { ok: false, problem: { code: 'too-slow', seconds: READ_LIMITS.time / 1000 } };
    // More lines or sentences than the call stack takes: no report.
    if (error instanceof RangeError) return { ok: false, problem: { code: 'too-complex', format } };
    throw error;
  }
}
