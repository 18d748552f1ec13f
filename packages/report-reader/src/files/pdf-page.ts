/** A run of characters on a page; lengths in points, y from the top of the page to the baseline. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
}

/** A page's characters with their places. */
export interface PdfPage {
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** A stretch of text on one baseline: a whole line, or its part within a column or a table's cell. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}
