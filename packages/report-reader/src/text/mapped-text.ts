import type { OffsetMap } from './offset-map.js';

/** A text made from another, with the way back. */
export interface MappedText {
  readonly text: string;
  /** From offsets in `text` to offsets in the text it was made from. */
  readonly map: OffsetMap;
}
