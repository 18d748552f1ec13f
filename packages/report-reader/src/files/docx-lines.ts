import type { Numbering } from './docx-numbering.js';
import { readXmlAttribute, readXmlTokens } from './xml-tokens.js';

/** Parts whose text is not what a reader of the document sees: deleted text, field codes, the old-Word twin of a text box. */
const HIDDEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  'w:delText',
  'm:oMathPara',
  'w:footnoteReference',
]);

interface Paragraph {
  text: string;
  style: string;
  list: string;
  level: number;
}

/** The lines of document.xml: a line a paragraph with its automatic number, a line a table row; tracked changes taken as accepted. */
export function readDocxLines(xml: string, numbering: Numbering): string[] {
  const lines: string[] = [];
  const open: Paragraph[] = [];
  let row: string[] | null = null;
  let rows = 0;
  let hidden = 0;
  let inText = false;
  for (const token of readXmlTokens(xml)) {
    if (token.kind === 'text') {
      const paragraph = open.at(-1);
      if (inText && hidden === 0 && paragraph) paragraph.text += token.text;
      continue;
    }
    const { name } = token;
    if (HIDDEN.has(name)) {
      if (token.kind === 'close') hidden = Math.max(0, hidden - 1);
      else if (!token.empty) hidden += 1;
      continue;
    }
    if (token.kind === 'close') {
      if (name === 'w:t') inText = false;
      if (name === 'w:tr' && row) {
        rows -= 1;
        if (rows === 0) {
          if (row.length > 0) lines.push(row.join(' '));
          row = null;
        }
      }
      if (name === 'w:p') {
        const done = open.pop();
        const text = done && hidden === 0 ? printParagraph(done, numbering) : '';
        if (text && row) row.push(text);
        else if (text) lines.push(...text.split('\n'));
      }
      continue;
    }
    const paragraph = open.at(-1);
    if (name === 'w:p' && !token.empty) open.push({ text: '', style: '', list: '', level: -1 });
    else if (name === 'w:tr' && !token.empty) {
      rows += 1;
      row ??= [];
    } else if (name === 'w:t' && !token.empty) inText = true;
    else if (paragraph && hidden === 0) {
      if (name === 'w:tab') paragraph.text += ' ';
      if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
      if (name === 'w:noBreakHyphen') paragraph.text += '-';
      const value = readXmlAttribute(token.attributes, 'w:val') ?? '';
      if (name === 'w:pStyle') paragraph.style = value;
      if (name === 'w:numId') paragraph.list = value;
      if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
    }
  }
  return lines;
}

function printParagraph(paragraph: Paragraph, numbering: Numbering): string {
  const text = paragraph.text.trim();
  if (!text) return '';
  const styled = numbering.listOfStyle(paragraph.style);
  const list = paragraph.list || styled?.list;
  if (!list || list === '0') return text;
  const level = paragraph.level >= 0 ? paragraph.level : (styled?.level ?? 0);
  return numbering.next(list, level) + text;
}
