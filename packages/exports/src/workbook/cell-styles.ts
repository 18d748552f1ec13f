import type { Style } from 'exceljs';

/** Named as offices have them; where a machine lacks one, the program takes another Chinese font of the same kind. */
const BODY = '宋体';
const HEAD = '黑体';
const TITLE = '方正小标宋简体';

const thin = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };
const centre = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const left = { horizontal: 'left', vertical: 'top', wrapText: true } as const;

/** Every style of the workbook, each one object: the writer keeps styles by identity, which makes a thousand towns quick. */
export const STYLES = {
  title: { font: { name: TITLE, size: 18 }, alignment: { horizontal: 'center', vertical: 'middle' } },
  note: { font: { name: BODY, size: 10, italic: true }, alignment: { ...left, vertical: 'middle' } },
  head: {
    font: { name: HEAD, size: 11 },
    alignment: centre,
    border: box,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } },
  },
  headPoints: {
    font: { name: BODY, size: 10 },
    alignment: centre,
    border: box,
    numFmt: '0.00',
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F6F8' } },
  },
  text: { font: { name: BODY, size: 11 }, alignment: left, border: box },
  name: { font: { name: BODY, size: 11 }, alignment: { horizontal: 'left', vertical: 'middle' }, border: box },
  centre: { font: { name: BODY, size: 11 }, alignment: centre, border: box },
  whole: { font: { name: BODY, size: 11 }, alignment: centre, border: box, numFmt: '0' },
  moved: { font: { name: BODY, size: 11 }, alignment: centre, border: box, numFmt: '"↑"0;"↓"0;"—"' },
  points: { font: { name: BODY, size: 11 }, alignment: centre, border: box, numFmt: '0.00' },
  signed: { font: { name: BODY, size: 11 }, alignment: centre, border: box, numFmt: '+0.00;-0.00;0.00' },
  total: { font: { name: BODY, size: 11, bold: true }, alignment: centre, border: box, numFmt: '0.00' },
  /** What somebody entered, as against what is computed: blue, as offices mark inputs. */
  input: {
    font: { name: BODY, size: 11, color: { argb: 'FF1F4E9E' } },
    alignment: centre,
    border: box,
    numFmt: '0.##',
  },
  inputPoints: {
    font: { name: BODY, size: 11, color: { argb: 'FF1F4E9E' } },
    alignment: centre,
    border: box,
    numFmt: '0.00',
  },
} as const satisfies Record<string, Partial<Style>>;
