import type { CleanImage } from './clean-image.js';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_AND_XMP = 0x08 | 0x04;

/** A WebP with its pixels and colours only. RFC 9649, 2. @returns null where it is not a whole WebP */
export function cleanWebp(bytes: Buffer): CleanImage | null {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const kept: Buffer[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasPixels = false;
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const after = at + 8 + length + (length % 2);
    if (after > end) return null;
    const payload = bytes.subarray(at + 8, at + 8 + length);
    if (KEPT.has(type)) {
      const chunk = Buffer.from(bytes.subarray(at, after));
      if (type === 'VP8X' && length > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~EXIF_AND_XMP, 8);
      kept.push(chunk);
    }
    size ??= readSize(type, payload);
    hasPixels ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF';
    at = after;
  }
  if (!size || !hasPixels || size.width === 0 || size.height === 0) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return { bytes: Buffer.concat([head, body]), ...size };
}

function readSize(type: string, payload: Buffer): { readonly width: number; readonly height: number } | null {
  if (type === 'VP8X' && payload.length >= 10)
    return { width: payload.readUIntLE(4, 3) + 1, height: payload.readUIntLE(7, 3) + 1 };
  if (type === 'VP8 ' && payload.length >= 10 && payload.readUIntBE(3, 3) === 0x9d012a)
    return { width: payload.readUInt16LE(6) & 0x3fff, height: payload.readUInt16LE(8) & 0x3fff };
  if (type === 'VP8L' && payload.length >= 5 && payload[0] === 0x2f) {
    const bits = payload.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
}
