import { crc32 } from 'node:zlib';
import type { CleanImage } from './clean-image.js';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** What a viewer needs for pixels and colours. Texts, times, Exif and private chunks are not among it. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs'.split(' '));

/** A PNG with its pixels and colours only. PNG (third edition), 5 and 11. @returns null where it is not a whole PNG */
export function cleanPng(bytes: Buffer): CleanImage | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const after = at + 12 + length;
    if (after > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, after - 4)) !== bytes.readUInt32BE(after - 4)) return null;
    if ((type === 'IHDR') !== (at === 8)) return null;
    if (type === 'IHDR') {
      if (length !== 13) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    hasPixels ||= type === 'IDAT';
    if (KEPT.has(type)) kept.push(bytes.subarray(at, after));
    if (type === 'IEND')
      return size && hasPixels && size.width > 0 && size.height > 0 ? { bytes: Buffer.concat(kept), ...size } : null;
    at = after;
  }
  return null;
}
