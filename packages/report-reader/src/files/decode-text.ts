/** How the bytes of a text file were read. */
type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text out of bytes, and the encoding that gave it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Decodes a text file: a byte order mark decides; else UTF-8 where it is valid, else GB18030. Null where the result is not text
 * (control characters, many undecodable bytes).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  return decodeAs(bytes, 'utf-8', true) ?? decodeAs(bytes, 'gb18030');
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, strictly = false): DecodedText | null {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: strictly }).decode(bytes);
  } catch {
    return null;
  }
  return isText(text, strictly ? 0.02 : 0.01) ? { text, encoding } : null;
}

/** Whether at most the given share of the text is control or replacement characters. */
function isText(text: string, most: number): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd += 1;
    if (code === 0) odd += 4;
    if (code >= 0xe000 && code <= 0xf8ff) odd += 0.25;
  }
  return odd <= text.length * most;
}
