import type { Style } from 'exceljs';

/** A cell to write: text that came from people is made safe here, formulas are ours alone. */
export type Cell =
  | { readonly text: string; readonly style?: Partial<Style> }
  | { readonly number: number | null; readonly style: Partial<Style> }
  /** Points in hundredths, shown in points. */
  | { readonly points: number | null; readonly style?: Partial<Style> }
  /** `result` is what the formula gives, in the cell's own unit, so that a program that does not calculate shows it too. */
  | { readonly formula: string; readonly result: number | string; readonly style: Partial<Style> };
