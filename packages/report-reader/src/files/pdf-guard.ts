import { inflateRawSync, inflateSync } from 'node:zlib';
import { READ_LIMITS } from './read-limits.js';

/** All streams of a PDF together may unpack to so many bytes; a long report has one or two million. */
const MOST_TOGETHER = 4 * READ_LIMITS.unpacked;
/** Streams packed in old ways, whose unpacked length cannot be told cheaply, may have so many bytes each. */
const MOST_OLD = 512 * 1024;
const MOST_LAYERS = 3;

/** Whether a PDF's streams unpack to more than a report's do; a PDF library would unpack them whole. Pictures are left alone. */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let together = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = file.toString('latin1', Math.max(0, at - 600), at);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')));
    if (/\/Subtype\s{0,3}\/Image/.test(own)) continue;
    const from = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const end = file.indexOf('endstream', from);
    const data = file.subarray(from, end < 0 ? file.length : end);
    if (/LZW|RunLength/.test(own) && data.length > MOST_OLD) return true;
    const length = unpackedLength(data);
    if (length === null) return true;
    together += length;
    if (together > MOST_TOGETHER) return true;
  }
  return false;
}

/** The length that data unpacks to, 0 where it is not packed, null where that is too much. */
function unpackedLength(data: Buffer): number | null {
  let at: Buffer = data;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const isPacked = ((at[0] ?? 0) & 0x0f) === 8 && ((at[0] ?? 0) * 256 + (at[1] ?? 0)) % 31 === 0;
    if (!isPacked) break;
    const unpacked = unpack(at);
    if (unpacked === 'too much') return null;
    at = unpacked;
  }
  return at === data ? 0 : at.length;
}

function unpack(data: Buffer): Buffer | 'too much' {
  const options = { maxOutputLength: READ_LIMITS.unpacked, finishFlush: 2 };
  try {
    return inflateSync(data, options);
  } catch (error) {
    if (isTooMuch(error)) return 'too much';
  }
  try {
    return inflateRawSync(data.subarray(2), options);
  } catch (error) {
    return isTooMuch(error) ? 'too much' : Buffer.alloc(0);
  }
}

function isTooMuch(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
