import { toSafeText } from '../safe-text.js';
import { columnLetter } from './column-letter.js';
import type { Cell } from './cell.js';

/** Excel's own limit for a cell. */
const MOST_IN_CELL = 32_767;
/** What an XML file cannot hold: control characters, halves of characters without their other half, U+FFFE and U+FFFF. */
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[&<>"]/g;
/** Whether there is anything to do at all: mostly not, and asking is quick. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /[&<>"\0-\x08\x0B\x0C\x0E-\x1F\x7F\uD800-\uDFFF\uFFFE\uFFFF]/;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const letters: string[] = [];

/**
 * One row of a worksheet as the file holds it (ECMA-376, 18.3.1.73). The library makes four objects and a dozen strings of every cell, which is most of
 * what a thousand towns' workbook takes; rows are all that is written past it.
 * @param height in points
 * @param styleOf the number of a cell's style in the workbook
 */
export function rowXml(
  row: number,
  cells: readonly Cell[],
  height: number | undefined,
  styleOf: (cell: Cell) => number,
): string {
  const number = String(row);
  let xml = `<row r="${number}"${height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`}>`;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place];
    if (cell) xml += `<c r="${letterOf(place)}${number}" s="${String(styleOf(cell))}"${content(cell)}`;
  }
  return `${xml}</row>`;
}

function content(cell: Cell): string {
  if ('text' in cell)
    return cell.text === '' ? '/>' : ` t="str"><v>${encode(toSafeText(cell.text).slice(0, MOST_IN_CELL))}</v></c>`;
  if ('number' in cell) return cell.number === null ? '/>' : `><v>${String(cell.number)}</v></c>`;
  if ('points' in cell) return cell.points === null ? '/>' : `><v>${String(cell.points / 100)}</v></c>`;
  const { formula, result } = cell;
  return typeof result === 'number'
    ? `><f>${encode(formula)}</f><v>${String(result)}</v></c>`
    : ` t="str"><f>${encode(formula)}</f><v>${encode(result)}</v></c>`;
}

function encode(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(NOT_IN_XML, '').replace(SPECIAL, (sign) => ENTITIES[sign] ?? '');
}

function letterOf(place: number): string {
  return (letters[place] ??= columnLetter(place + 1));
}
