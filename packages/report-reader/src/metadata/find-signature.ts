import type { Span } from '@fazhi/domain';
import { readDates } from './read-dates.js';

/** The signature at a report's end (落款): who signed and when. Empty where there is none. */
export interface FoundSignature {
  readonly text: string;
  readonly issuedOn: string | null;
  /** Offset where the signature's lines begin; the text's length where there is none. */
  readonly start: number;
}

const SIGNER = /(?:人民政府|办事处|委员会|党委|党工委|镇|乡|街道|办公室|司法所|法治办)$/;
const LONGEST = 40;

/** Reads the last lines of a report, behind where its body begins (`bodyStart`): a line of its own with a date, and the lines just before it that name who signs. */
export function findSignature(text: string, lines: readonly Span[], bodyStart: number): FoundSignature {
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - 12); at -= 1) {
    const line = lines[at];
    if (line && line.start <= bodyStart) break;
    if (!line || line.end - line.start > LONGEST) continue;
    const written = text.slice(line.start, line.end);
    const date = readDates(written)[0];
    if (!date) continue;
    const rest = (written.slice(0, date.start) + written.slice(date.end)).replace(/[\s（）()]/g, '');
    if (rest !== '' && !SIGNER.test(rest)) continue;
    let first = at;
    while (first > 1 && at - first < 3 && isSigner(text, lines[first - 1])) first -= 1;
    const start = lines[first]?.start ?? line.start;
    return { text: text.slice(start, line.end), issuedOn: date.date, start };
  }
  const last = lines.at(-1);
  if (last && lines.length > 1 && isSigner(text, last))
    return { text: text.slice(last.start, last.end), issuedOn: null, start: last.start };
  return { text: '', issuedOn: null, start: text.length };
}

function isSigner(text: string, line: Span | undefined): boolean {
  if (!line || line.end - line.start > LONGEST) return false;
  return SIGNER.test(text.slice(line.start, line.end).trim());
}

const CLOSING =
  /^(?:特此(?:报告|汇报|函告|函复)|以上(?:报告|汇报|情况|为)|(?:以上.{0,6})?(?:不妥|不当)之处|此报告|专此|请审阅|此复).{0,30}[。！]?$/;

/** The offset at which closing formulas (特此报告) before the signature begin. */
export function findClosing(text: string, lines: readonly Span[], end: number): number {
  let at = end;
  for (const { start, end: stop } of [...lines].reverse()) {
    if (start >= end) continue;
    if (!CLOSING.test(text.slice(start, stop).trim())) break;
    at = start;
  }
  return at;
}
