import { scoreDecoding } from './score-decoding.js';

/** How the bytes of a text file were read. */
type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Text out of bytes, and the encoding that gave it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Candidates without a mark, likeliest first: a later one must read strictly better. */
const CANDIDATES: readonly TextEncoding[] = ['gb18030', 'utf-8', 'big5', 'utf-16le', 'utf-16be'];
/** Bytes looked at to choose; even, so that two-byte units stay whole. */
const SAMPLE = 32 * 1024;
/** How much a declared encoding counts for where the bytes themselves leave a doubt. */
const DECLARED_BONUS = 0.3;

/**
 * Decodes a text file: a byte order mark decides; else UTF-8 where it is valid; else the encoding in which the bytes make the most
 * common Chinese. Null where the result is not text (control characters, many undecodable bytes).
 * @param declared what a page's header or meta tag names, if anything
 */
export function decodeText(bytes: Uint8Array, declared = ''): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  return decodeStrictly(bytes) ?? decodeBest(bytes, nameEncoding(declared));
}

function decodeStrictly(bytes: Uint8Array): DecodedText | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(text, 0.02) ? { text, encoding: 'utf-8' } : null;
  } catch {
    return null;
  }
}

function decodeBest(bytes: Uint8Array, declared: TextEncoding | null): DecodedText | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: TextEncoding = 'gb18030';
  let most = Number.NEGATIVE_INFINITY;
  for (const encoding of CANDIDATES) {
    const score =
      scoreDecoding(new TextDecoder(encoding).decode(sample)) + (encoding === declared ? DECLARED_BONUS : 0);
    if (score <= most) continue;
    most = score;
    best = encoding;
  }
  return decodeAs(bytes, best);
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  const text = new TextDecoder(encoding).decode(bytes);
  return isText(text, 0.01) ? { text, encoding } : null;
}

function nameEncoding(declared: string): TextEncoding | null {
  if (/^(?:gb|x-gbk|cp936)/i.test(declared)) return 'gb18030';
  if (/^(?:big5|x-x-big5|cp950)/i.test(declared)) return 'big5';
  if (/^utf-?8$/i.test(declared)) return 'utf-8';
  if (/^utf-?16(?:le)?$/i.test(declared)) return 'utf-16le';
  return /^utf-?16be$/i.test(declared) ? 'utf-16be' : null;
}

/** Whether at most the given share of the text, or a single character of a short one, is control or replacement characters. */
function isText(text: string, most: number): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd += 1;
    if (code === 0) odd += 4;
    if (code >= 0xe000 && code <= 0xf8ff) odd += 0.25;
  }
  return odd <= Math.max(text.length * most, text.length > 20 ? 1 : 0);
}
