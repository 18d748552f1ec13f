const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);
const LIST = 0x5b;
const COLON = 0x3a;
const COMMA = 0x2c;

/**
 * Finds the value of valid JSON without white space in which a byte lies; a byte of a key belongs to the key's value. UTF-8's further bytes are
 * never quotes or brackets, so that bytes can be read like signs.
 * @returns keys and places from the top, for example `input.sheets.3.entries.P1.level`; empty for the whole
 */
export function jsonPath(bytes: Uint8Array, offset: number): string {
  // the key or place at each depth; null between an object's opening and its first key
  const path: (string | number | null)[] = [];
  const here = () => path.filter((part) => part !== null).join('.');
  let place = 0;
  while (place <= offset && place < bytes.length) {
    const byte = bytes[place] ?? 0;
    if (byte === QUOTE) {
      const end = endOfText(bytes, place);
      if (bytes[end] === COLON) path[path.length - 1] = textOf(bytes, place, end);
      place = end;
      continue;
    }
    if (OPENING.has(byte)) {
      if (place === offset) return here();
      path.push(byte === LIST ? 0 : null);
    } else if (CLOSING.has(byte)) {
      path.pop();
    } else if (byte === COMMA && place < offset) {
      const last = path.at(-1);
      path[path.length - 1] = typeof last === 'number' ? last + 1 : null;
    }
    place += 1;
  }
  return here();
}

function endOfText(bytes: Uint8Array, start: number): number {
  let place = start + 1;
  while (place < bytes.length && bytes[place] !== QUOTE) place += bytes[place] === BACKSLASH ? 2 : 1;
  return place + 1;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return String(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))));
}
