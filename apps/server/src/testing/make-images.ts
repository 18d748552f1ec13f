import { crc32, deflateSync } from 'node:zlib';

interface JpegParts {
  readonly exif?: { readonly orientation: number; readonly note: string; readonly order?: 'II' | 'MM' };
  readonly segments?: readonly Buffer[];
  readonly scans?: readonly Buffer[];
  readonly width?: number;
  readonly height?: number;
  /** Bytes after the end. */
  readonly behind?: Buffer;
}

/** A JPEG segment with the given marker. */
export function segmentOf(marker: number, payload: string | Buffer): Buffer {
  const body = typeof payload === 'string' ? Buffer.from(payload, 'latin1') : payload;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The bones of a JPEG: right in structure, of no use to the eye. */
export function makeJpeg({ exif, segments = [], scans, width = 64, height = 48, behind }: JpegParts = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segmentOf(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0'),
    ...(exif ? [segmentOf(0xe1, exifOf(exif))] : []),
    ...segments,
    segmentOf(0xdb, Buffer.alloc(65, 1)),
    segmentOf(0xc0, frame),
    ...(scans ?? [Buffer.from([0x12, 0xff, 0x00, 0x34])]).flatMap((scan) => [
      segmentOf(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      scan,
    ]),
    Buffer.from([0xff, 0xd9]),
    ...(behind ? [behind] : []),
  ]);
}

function exifOf({ orientation, note, order = 'II' }: NonNullable<JpegParts['exif']>): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [place, tag, type, value] of [
    [10, 0x0112, 3, orientation],
    [22, 0x8825, 4, 40],
  ] as const) {
    short(tag, place);
    short(type, place + 2);
    long(1, place + 4);
    if (type === 3) short(value, place + 8);
    else long(value, place + 8);
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(`GPS ${note}`, 'latin1')]);
}

/** A PNG of two pixels with further chunks after its header. */
export function makePng(more: readonly (readonly [type: string, payload: string])[] = []): Buffer {
  const chunk = (type: string, payload: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), payload]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(payload.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...more.map(([type, payload]) => chunk(type, Buffer.from(payload, 'latin1'))),
    chunk('IDAT', deflateSync(Buffer.from([0, 1, 2]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The bones of a WebP. */
export function makeWebp({
  exif,
  width = 64,
  height = 48,
}: { exif?: string; width?: number; height?: number } = {}): Buffer {
  const chunk = (type: string, payload: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32LE(payload.length, 4);
    return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)]);
  };
  const canvas = Buffer.alloc(10);
  canvas.writeUInt8(exif === undefined ? 0 : 0x08, 0);
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([
    chunk('VP8X', canvas),
    chunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 7])),
    ...(exif === undefined ? [] : [chunk('EXIF', Buffer.from(exif, 'latin1'))]),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
