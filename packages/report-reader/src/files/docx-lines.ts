import { createHiding } from './docx-hiding.js';
import type { Numbering } from './docx-numbering.js';
import type { Styles } from './docx-styles.js';
import { readXmlAttribute, readXmlTokens } from './xml-tokens.js';

/** The parts of a document that shape the text of its body. */
export interface DocxParts {
  readonly numbering: Numbering;
  readonly styles: Styles;
  /** Text of foot- and endnotes by the element that refers to them and their id ("w:footnoteReference 2"). */
  readonly notes: ReadonlyMap<string, string>;
}

interface Paragraph {
  text: string;
  style: string;
  list: string;
  level: number | null;
  /** Its end was deleted by a tracked change: it runs on into the next. */
  runsOn: boolean;
  readonly notes: string[];
}

interface Row {
  isDeleted: boolean;
  readonly cells: string[][];
}

/** Cells longer than this, or of more paragraphs, hold running text: the table only lays out the page. */
const LONGEST_CELL = 120;
const MOST_CELL_PARAGRAPHS = 2;

/** The lines of a document's body: a line a paragraph with its automatic number, a line a table row; tracked changes taken as accepted. */
export function readDocxLines(xml: string, parts: DocxParts): string[] {
  const lines: string[] = [];
  const open: Paragraph[] = [];
  const rows: Row[] = [];
  /** For each run that is open, whether its text is hidden. */
  const runs: boolean[] = [];
  const isHidden = createHiding();
  let within = '';
  let carried = '';
  let inText = false;

  const emit = (texts: readonly string[]): void => {
    const cells = rows.at(-1)?.cells;
    const target = cells ? (cells.at(-1) ?? []) : lines;
    if (cells?.length === 0) cells.push(target);
    for (const text of texts) if (text !== '') target.push(text);
  };
  const endParagraph = (): void => {
    const paragraph = open.pop();
    if (!paragraph) return;
    if (paragraph.runsOn) {
      carried += paragraph.text;
      return;
    }
    paragraph.text = carried + paragraph.text;
    carried = '';
    emit([...printParagraph(paragraph, parts).split('\n'), ...paragraph.notes]);
  };
  const endRow = (): void => {
    const row = rows.pop();
    if (row && !row.isDeleted) emit(printRow(row.cells));
  };

  for (const token of readXmlTokens(xml)) {
    const paragraph = open.at(-1);
    if (isHidden(token)) continue;
    if (token.kind === 'open' && token.empty && (token.name === 'w:del' || token.name === 'w:moveFrom')) {
      const row = rows.at(-1);
      if (within === 'w:pPr' && paragraph) paragraph.runsOn = true;
      else if (within === 'w:trPr' && row) row.isDeleted = true;
      continue;
    }
    if (token.kind === 'text') {
      if (inText && paragraph && runs.at(-1) !== true) paragraph.text += token.text;
      continue;
    }
    const { name } = token;
    if (token.kind === 'close') {
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') endParagraph();
      else if (name === 'w:tr') endRow();
      else if (name === 'w:r') runs.pop();
      else if (name === within) within = '';
      continue;
    }
    if (token.empty) {
      if (paragraph) readMark(paragraph, name, token.attributes, runs, parts);
    } else if (name === 'w:p') open.push({ text: '', style: '', list: '', level: null, runsOn: false, notes: [] });
    else if (name === 'w:tr') rows.push({ isDeleted: false, cells: [] });
    else if (name === 'w:tc') rows.at(-1)?.cells.push([]);
    else if (name === 'w:r') runs.push(false);
    else if (name === 'w:t') inText = true;
    else if (name === 'w:pPr' || name === 'w:trPr') within = name;
    else if (paragraph) readMark(paragraph, name, token.attributes, runs, parts);
  }
  if (carried.trim() !== '') lines.push(carried.trim());
  return lines;
}

function readMark(paragraph: Paragraph, name: string, attributes: string, runs: boolean[], { notes }: DocxParts): void {
  const value = readXmlAttribute(attributes, 'w:val') ?? '';
  if (name === 'w:tab' && runs.length > 0) paragraph.text += ' ';
  else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
  else if (name === 'w:noBreakHyphen') paragraph.text += '-';
  else if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.list = value;
  else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
  else if (name === 'w:vanish' && runs.length > 0 && value !== '0' && value !== 'false') runs[runs.length - 1] = true;
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const note = notes.get(`${name} ${readXmlAttribute(attributes, 'w:id') ?? ''}`);
    if (note !== undefined && note !== '') paragraph.notes.push(note);
  }
}

function printParagraph(paragraph: Paragraph, { numbering, styles }: DocxParts): string {
  const text = paragraph.text.trim();
  if (text === '' || styles.isContents(paragraph.style)) return '';
  const styled = styles.listOf(paragraph.style);
  const list = paragraph.list === '' ? styled?.list : paragraph.list;
  if (list === undefined || list === '0') return text;
  const level = paragraph.level ?? (styled && styled.level > 0 ? styled.level : null);
  return numbering(list, level, paragraph.style) + text;
}

function printRow(cells: readonly (readonly string[])[]): readonly string[] {
  const isLayout =
    cells.length === 1 ||
    cells.some(
      (cell) => cell.length > MOST_CELL_PARAGRAPHS || cell.reduce((sum, text) => sum + text.length, 0) > LONGEST_CELL,
    );
  return isLayout ? cells.flat() : [cells.flat().join(' ')];
}
