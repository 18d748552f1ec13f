const MEGABYTE = 1024 * 1024;

/** How far a file is read. No real report comes near any of these; a file beyond was chosen by mistake, or made to harm. */
export const READ_LIMITS = {
  /** Bytes of a file. */
  bytes: 20 * MEGABYTE,
  /** Bytes that the parts of a packed file may unpack to, each. */
  unpacked: 24 * MEGABYTE,
  /** Characters of a report's text (the longest known has under 100,000). */
  characters: 400_000,
  /** Parts of a packed file. */
  entries: 5000,
  /** Pages of a PDF. */
  pages: 200,
  /** Objects of a PDF. */
  objects: 50_000,
  /** Elements of a web page. */
  elements: 100_000,
  /** How deep a web page's elements may stand in each other. */
  depth: 4000,
  /** Milliseconds of processor time that any one step of reading may take. */
  time: 4000,
} as const;
