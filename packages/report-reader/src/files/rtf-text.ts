import { TooTangled } from './too-tangled.js';

/** Groups whose text is not the document's: tables of fonts and styles, pictures, field codes, headers, notes to the machine. */
const SILENT =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|fldinst|header[lrf]?|footer[lrf]?|listtable|listoverridetable|revtbl|rsidtbl|generator|themedata|colorschememapping|datastore|latentstyles|xmlnstbl|bkmkstart|bkmkend|nonshppict|panose|falt|filetbl|mmathPr)$/;
const BREAKS = new Set(['par', 'line', 'sect', 'page', 'row', 'column']);

/** Groups stand in each other a few dozen deep at most. */
const MOST_DEPTH = 1000;

interface Group {
  readonly silent: boolean;
  readonly fallback: number;
}

/**
 * The text of an RTF file, a line a paragraph. Its numbers of automatic lists, kept in groups of their own, are put before them.
 * @throws TooTangled
 */
export function readRtfText(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const codePage = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1];
  const decoder = new TextDecoder(codePage === '950' ? 'big5' : codePage === '1252' ? 'windows-1252' : 'gb18030');
  const out: string[] = [];
  const groups: Group[] = [];
  let pending: number[] = [];
  let silent = false;
  /** Characters that stand for a \u character in readers that know none: so many follow it and are skipped. */
  let fallback = 1;
  let skip = 0;
  const flush = (): void => {
    if (pending.length > 0) out.push(decoder.decode(Uint8Array.from(pending)));
    pending = [];
  };
  const put = (text: string): void => {
    flush();
    if (!silent) out.push(text);
  };
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
  for (const [, word, number, hex, symbol, brace, plain] of source.matchAll(token)) {
    if (brace === '{') {
      flush();
      if (groups.length >= MOST_DEPTH) throw new TooTangled('too deep');
      groups.push({ silent, fallback });
      skip = 0;
    } else if (brace === '}') {
      flush();
      const outer = groups.pop();
      silent = outer?.silent ?? false;
      fallback = outer?.fallback ?? 1;
      skip = 0;
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!silent) pending.push(Number.parseInt(hex, 16));
    } else if (plain !== undefined) {
      const rest = plain.slice(skip);
      skip = Math.max(0, skip - plain.length);
      // Unescaped bytes beyond ASCII occur where a program wrote its code page as it was.
      if (!silent) for (let at = 0; at < rest.length; at += 1) pending.push(rest.charCodeAt(at));
    } else if (symbol !== undefined) {
      if (symbol === '*') silent = true;
      else if (symbol === '~') put(' ');
      else if (symbol === '_') put('-');
      else if ('\\{}'.includes(symbol)) put(symbol);
      else if (symbol === '\n' || symbol === '\r') put('\n');
    } else if (word === 'u') {
      put(String.fromCharCode(Number(number) & 0xffff));
      skip = fallback;
    } else if (word === 'uc') fallback = Math.min(Math.max(Number(number ?? 1), 0), 8);
    else if (word === 'bin') break;
    else if (word !== undefined) {
      if (SILENT.test(word)) silent = true;
      else if (BREAKS.has(word)) put('\n');
      else if (word === 'tab' || word === 'cell') put(' ');
      else if (word in QUOTES) put(QUOTES[word] ?? '');
    }
  }
  flush();
  return out
    .join('')
    .replace(/\n[ \t]*(?=\n)/g, '')
    .trim();
}

const QUOTES: Readonly<Record<string, string>> = {
  ldblquote: '“',
  rdblquote: '”',
  lquote: '‘',
  rquote: '’',
  emdash: '—',
  endash: '–',
  bullet: '•',
};
