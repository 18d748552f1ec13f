import { readXmlAttribute, readXmlTokens } from './xml-tokens.js';

/** Where a paragraph stands in an automatic list. */
interface ListPlace {
  /** The list's number (w:numId); "0" takes a paragraph out of its style's list. */
  readonly list: string;
  readonly level: number;
}

/** What the reader needs to know of a document's paragraph styles. */
export interface Styles {
  /** The list that a style puts its paragraphs in, through the styles it is based on. */
  listOf(style: string): ListPlace | null;
  /** Whether a style is that of a table of contents, whose lines only repeat the headings. */
  isContents(style: string): boolean;
}

interface Style {
  name: string;
  basedOn: string;
  list: string;
  level: number;
}

const MOST_BASES = 12;

/** Reads styles.xml; it may be empty. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  for (const token of readXmlTokens(xml)) {
    if (token.kind !== 'open') continue;
    const value = readXmlAttribute(token.attributes, 'w:val') ?? '';
    if (token.name === 'w:style') {
      style = { name: '', basedOn: '', list: '', level: 0 };
      styles.set(readXmlAttribute(token.attributes, 'w:styleId') ?? '', style);
    } else if (!style) continue;
    else if (token.name === 'w:name') style.name = value;
    else if (token.name === 'w:basedOn') style.basedOn = value;
    else if (token.name === 'w:numId') style.list = value;
    else if (token.name === 'w:ilvl') style.level = Number(value) || 0;
  }
  return {
    listOf: (id) => {
      let at = styles.get(id);
      for (let steps = 0; at && steps < MOST_BASES; steps += 1) {
        if (at.list !== '') return { list: at.list, level: at.level };
        at = styles.get(at.basedOn);
      }
      return null;
    },
    isContents: (id) => /^(?:toc|目录)\s?\d/i.test(styles.get(id)?.name ?? id),
  };
}
