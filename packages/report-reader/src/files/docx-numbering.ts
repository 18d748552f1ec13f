import type { Styles } from './docx-styles.js';
import { formatCount } from './format-count.js';
import { readXmlAttribute, readXmlTokens } from './xml-tokens.js';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The paragraph style that this level belongs to. */
  style: string;
  /** All numbers in Arabic digits, whatever their own level says. */
  isLegal: boolean;
}

interface List {
  abstract: string;
  /** Levels that this list defines anew, and numbers it starts again from. */
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

interface Lists {
  readonly abstracts: Map<string, Map<number, Level>>;
  readonly links: Map<string, string>;
  readonly lists: Map<string, List>;
}

/** Gives paragraphs of automatic lists the number that Word would have printed before them: the next of a list's level. */
export type Numbering = (list: string, level: number | null, style: string) => string;

/** Reads numbering.xml; it may be empty. */
export function readNumbering(xml: string, styles: Styles): Numbering {
  const { abstracts, links, lists } = readLists(xml);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, stated, style) => {
    const list = lists.get(id);
    if (!list) return '';
    const linked = links.get(list.abstract);
    const abstract =
      linked === undefined ? list.abstract : (lists.get(styles.listOf(linked)?.list ?? '')?.abstract ?? '');
    const levels = new Map([...(abstracts.get(abstract) ?? []), ...list.levels]);
    const level = stated ?? [...levels].find(([, one]) => one.style !== '' && one.style === style)?.[0] ?? 0;
    const own = levels.get(level);
    if (!own || own.format === 'bullet' || own.format === 'none') return '';
    const counts = counters.get(abstract) ?? [];
    const restart = begun.has(`${id}/${String(level)}`) ? undefined : list.starts.get(level);
    begun.add(`${id}/${String(level)}`);
    counts[level] = restart ?? (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    counters.set(abstract, counts);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      return formatCount(counts[at] ?? shown?.start ?? 1, own.isLegal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  };
}

function readLists(xml: string): Lists {
  const found: Lists = { abstracts: new Map(), links: new Map(), lists: new Map() };
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: List | null = null;
  let abstract = '';
  let overridden = 0;
  for (const token of readXmlTokens(xml)) {
    if (token.kind !== 'open') continue;
    const value = readXmlAttribute(token.attributes, 'w:val') ?? '';
    switch (token.name) {
      case 'w:abstractNum':
        abstract = readXmlAttribute(token.attributes, 'w:abstractNumId') ?? '';
        levels = new Map();
        found.abstracts.set(abstract, levels);
        break;
      case 'w:numStyleLink':
        found.links.set(abstract, value);
        break;
      case 'w:num':
        list = { abstract: '', levels: new Map(), starts: new Map() };
        levels = list.levels;
        found.lists.set(readXmlAttribute(token.attributes, 'w:numId') ?? '', list);
        break;
      case 'w:abstractNumId':
        if (list) list.abstract = value;
        break;
      case 'w:lvlOverride':
        overridden = Number(readXmlAttribute(token.attributes, 'w:ilvl') ?? 0);
        break;
      case 'w:startOverride':
        list?.starts.set(overridden, Number(value) || 0);
        break;
      case 'w:lvl':
        level = { start: 1, format: 'decimal', text: '', style: '', isLegal: false };
        levels?.set(Number(readXmlAttribute(token.attributes, 'w:ilvl') ?? 0), level);
        break;
      default:
        if (level) readLevelPart(level, token.name, value);
    }
  }
  return found;
}

function readLevelPart(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.text = value;
  if (name === 'w:pStyle') level.style = value;
  if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
}
