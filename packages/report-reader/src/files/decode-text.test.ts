import { describe, expect, it, test } from 'vitest';
import { decodeText } from './decode-text.js';

const SIMPLIFIED = '石桥镇2022年度法治政府建设情况报告：召开专题会议4次，“学法”6次。';
const TRADITIONAL = '石橋鎮2022年度法治政府建設情況報告：召開專題會議4次，「學法」6次。';

/** The inverse of a decoder, by trying every two-byte code: Node writes none of these encodings. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0xfe; lead >= 0x81; lead -= 1)
    for (let trail = 0xfe; trail >= 0x40; trail -= 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    Array.from(text).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  );
}

const wide = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  test.each([
    ['utf-8', SIMPLIFIED, new TextEncoder().encode(SIMPLIFIED)],
    ['utf-8', `${TRADITIONAL} with a mark`, new TextEncoder().encode(`\ufeff${TRADITIONAL} with a mark`)],
    ['utf-16le', SIMPLIFIED, wide(`\ufeff${SIMPLIFIED}`)],
    ['utf-16be', SIMPLIFIED, big(`\ufeff${SIMPLIFIED}`)],
    ['utf-16le', SIMPLIFIED, wide(SIMPLIFIED)],
    ['utf-16be', SIMPLIFIED, big(SIMPLIFIED)],
    ['gb18030', SIMPLIFIED, encode(SIMPLIFIED, 'gb18030')],
    ['gb18030', TRADITIONAL, encode(TRADITIONAL, 'gb18030')],
    ['big5', TRADITIONAL, encode(TRADITIONAL, 'big5')],
    ...['石桥镇2022', '法治', '法治政府', '工作总结', '报告', '云岭县石桥镇人民政府'].map(
      (text) => ['gb18030', text, encode(text, 'gb18030')] as const,
    ),
    ...['石橋鎮2022', '法治', '法治政府', '工作總結', '報告', '雲嶺縣石橋鎮人民政府'].map(
      (text) => ['big5', text, encode(text, 'big5')] as const,
    ),
  ] as const)('%s: %s', (encoding, text, bytes) => {
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });

  it('believes the bytes before a declaration that contradicts them', () => {
    expect(decodeText(encode(SIMPLIFIED, 'gb18030'), 'big5')?.encoding).toBe('gb18030');
    expect(decodeText(encode(TRADITIONAL, 'big5'), 'gb2312')?.encoding).toBe('big5');
  });

  it('reads UTF-8 that was cut inside a character or holds a broken byte', () => {
    const bytes = new TextEncoder().encode(SIMPLIFIED.repeat(20));
    expect(decodeText(bytes.subarray(0, bytes.length - 1))?.encoding).toBe('utf-8');
    bytes[30] = 0xff;
    expect(decodeText(bytes)?.encoding).toBe('utf-8');
  });

  it('is null for what is no text', () => {
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256))).toBeNull();
    expect(decodeText(new Uint8Array(500))).toBeNull();
  });
});
