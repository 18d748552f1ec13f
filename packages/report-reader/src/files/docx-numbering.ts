import { formatCount } from './format-count.js';
import { readXmlAttribute, readXmlTokens } from './xml-tokens.js';

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Gives paragraphs of automatic lists the number that Word would have printed before them. */
export interface Numbering {
  /** The list that a paragraph style belongs to, if any. */
  listOfStyle(style: string): { readonly list: string; readonly level: number } | null;
  /** The next number of a list's level, ready to stand before the paragraph; moves the list on. */
  next(list: string, level: number): string;
}

/** Reads numbering.xml and the list styles of styles.xml; either may be empty. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const { abstracts, lists } = readLists(numberingXml);
  const styles = readListStyles(stylesXml);
  const counters = new Map<string, number[]>();
  return {
    listOfStyle: (style) => styles.get(style) ?? null,
    next: (list, level) => {
      const abstract = lists.get(list) ?? '';
      const levels = abstracts.get(abstract);
      const own = levels?.get(level);
      if (!levels || !own || own.format === 'bullet' || own.format === 'none') return '';
      const counts = counters.get(abstract) ?? [];
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      counters.set(abstract, counts);
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = levels.get(at);
        return formatCount(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
      });
    },
  };
}

function readLists(xml: string): { abstracts: Map<string, Map<number, Level>>; lists: Map<string, string> } {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list = '';
  for (const token of readXmlTokens(xml)) {
    if (token.kind === 'close' && token.name === 'w:abstractNum') levels = null;
    if (token.kind !== 'open') continue;
    const value = readXmlAttribute(token.attributes, 'w:val') ?? '';
    if (token.name === 'w:abstractNum') {
      levels = new Map();
      abstracts.set(readXmlAttribute(token.attributes, 'w:abstractNumId') ?? '', levels);
    } else if (token.name === 'w:lvl' && levels) {
      level = { start: 1, format: 'decimal', text: '' };
      levels.set(Number(readXmlAttribute(token.attributes, 'w:ilvl') ?? 0), level);
    } else if (token.name === 'w:num') list = readXmlAttribute(token.attributes, 'w:numId') ?? '';
    else if (token.name === 'w:abstractNumId') lists.set(list, value);
    else if (levels && level) {
      if (token.name === 'w:start') level.start = Number(value) || 0;
      if (token.name === 'w:numFmt') level.format = value;
      if (token.name === 'w:lvlText') level.text = value;
    }
  }
  return { abstracts, lists };
}

function readListStyles(xml: string): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  let style = '';
  for (const token of readXmlTokens(xml)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'w:style') style = readXmlAttribute(token.attributes, 'w:styleId') ?? '';
    if (token.name === 'w:numId')
      styles.set(style, { list: readXmlAttribute(token.attributes, 'w:val') ?? '', level: 0 });
  }
  return styles;
}
