import { createRequire } from 'node:module';

import { CharacterSet } from './character-set.js';

/** Characters of traditional script that no simplified text has: enough of them to know any traditional text by its first lines. */
const TELLING = new CharacterSet(
  '們個這時來國為會發動學說產種過對進經後點從業當應開還無與間關內數兩變條沒結問係軍題黨員總設級統計長組見論運農強戰則據處隊給門領導東壓濟階極聯權證採轉單風帶場車務萬達積議聲報類離華張馬節話況傳許廣記觀織裝書復兒須際驗連斷難備辦習響約勞團歷構稱準維劃選標寫親斂廠識適屬圓調滿縣參紅細聽鐵價嚴鎮鄉執糾紛訓審網實現體機責幹規範監評檢測',
);

/** Share of telling characters beyond which a text is in traditional script; running prose has 0.2. */
const TRADITIONAL = 0.04;

type Convert = (text: string) => string;

const known = new Map<string, string>();
let convert: Convert | undefined;

/**
 * A text's simplified twin for matching, character for character: every offset means the same in both. The text itself where it holds no
 * traditional script; what is shown and quoted stays as filed.
 */
export function simplifyScript(text: string): string {
  if (countTelling(text, 1) === 0 && !text.includes('「')) return text;
  convert ??= loadConverter();
  let simplified = '';
  for (const char of text) simplified += char < '\u2e80' ? char : (known.get(char) ?? simplifyCharacter(char, convert));
  return simplified;
}

/** Whether a text is written in traditional script, rather than holding a stray character of it. */
export function isTraditional(text: string): boolean {
  return countTelling(text, text.length) > text.length * TRADITIONAL;
}

/** How many telling characters a text holds; counting ends at `most`. */
function countTelling(text: string, most: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count < most; at += 1) if (TELLING.has(text.charCodeAt(at))) count += 1;
  return count;
}

function simplifyCharacter(char: string, convertText: Convert): string {
  const converted = QUOTES.get(char) ?? convertText(char);
  const kept = converted.length === char.length ? converted : char;
  known.set(char, kept);
  return kept;
}

const QUOTES = new Map([
  ['「', '“'],
  ['」', '”'],
]);

/** Loaded when first needed, and synchronously, so that reading a text stays a plain function. */
function loadConverter(): Convert {
  const require = createRequire(import.meta.url);
  const { Converter } = require('opencc-js/t2cn') as {
    Converter: (options: { readonly from: 't'; readonly to: 'cn' }) => Convert;
  };
  return Converter({ from: 't', to: 'cn' });
}
