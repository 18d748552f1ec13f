import type { Span } from '@fazhi/domain';

/** Whether an offset falls between the two halves of one character. */
export function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The same object with its span narrowed so that neither end cuts a character in two. */
export function alignSpan<T extends Span>(text: string, span: T): T {
  const start = splitsPair(text, span.start) ? span.start + 1 : span.start;
  const end = splitsPair(text, span.end) ? span.end - 1 : span.end;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}
