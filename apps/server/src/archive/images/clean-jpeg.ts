import type { CleanImage } from './clean-image.js';
import { exifOrientation } from './exif-orientation.js';
import { orientationSegment } from './orientation-segment.js';

const [TEM, SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [
  0x01, 0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe,
] as const;
/** Markers between the first and the last start of frame that are none. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);
const startsWith = (payload: Buffer, text: string) =>
  payload.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));

/**
 * A JPEG without position, camera, comments, hidden previews and whatever stands behind its end (moving pictures do); colours and which way up
 * it is stay. Pixels are not touched. ITU T.81, annex B.
 * @returns null where it is not a whole JPEG
 */
export function cleanJpeg(bytes: Buffer): CleanImage | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== (0xff00 | SOI)) return null;
  const header: Buffer[] = [];
  const rest: Buffer[] = [];
  let orientation = 1;
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasScan = false;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || marker === TEM) {
      at += marker === TEM ? 2 : 1;
      continue;
    }
    if (marker === EOI) {
      if (!size || !hasScan) return null;
      const upright = orientation === 1 ? [] : [orientationSegment(orientation)];
      const end = bytes.subarray(at, at + 2);
      return { bytes: Buffer.concat([bytes.subarray(0, 2), ...header, ...upright, ...rest, end]), ...size };
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= SOI) || at + 4 > bytes.length) return null;
    const length = bytes.readUInt16BE(at + 2);
    const after = at + 2 + length;
    if (length < 2 || after > bytes.length) return null;
    const segment = bytes.subarray(at, after);
    const payload = segment.subarray(4);
    at = after;
    if (marker === APP1) {
      if (startsWith(payload, 'Exif\0')) orientation = exifOrientation(payload.subarray(6));
    } else if (marker === APP0) {
      if (startsWith(payload, 'JFIF\0') && rest.length === 0) header.push(segment);
    } else if (marker > APP1 && marker <= APP15) {
      if (marker === APP2 && startsWith(payload, 'ICC_PROFILE\0')) rest.push(segment);
      if (marker === APP14 && startsWith(payload, 'Adobe')) rest.push(segment);
    } else if (marker === SOS) {
      hasScan = true;
      at = findEndOfScan(bytes, after);
      rest.push(segment, bytes.subarray(after, at));
    } else if (marker !== COM) {
      if (marker <= 0xcf && !NO_FRAME.has(marker)) {
        if (payload.length < 5) return null;
        size = { height: payload.readUInt16BE(1), width: payload.readUInt16BE(3) };
        if (size.width === 0 || size.height === 0) return null;
      }
      rest.push(segment);
    }
  }
  return null;
}

/** The next marker that is neither stuffing nor a restart. */
function findEndOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
