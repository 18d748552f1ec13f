/** A place in a reading's cleaned text: UTF-16 code units, `end` exclusive. `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
