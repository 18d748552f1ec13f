import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A file of a zip: its path inside, and its bytes or where they lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly path: string };
  readonly modifiedAt: Date;
}

interface Written {
  readonly name: Buffer;
  readonly modifiedAt: Date;
  readonly check: number;
  readonly size: number;
  readonly offset: number;
}

const UTF8_NAMES = 0x0800;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;

/**
 * A zip file piece by piece, so that an archive of any size needs no memory. Entries are stored as they are: photographs and office files are
 * compressed already. Beyond 4 GB or 65,535 files it continues as Zip64. APPNOTE 6.3.10, 4.3 and 4.5.3.
 */
export async function* writeZip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content, modifiedAt } of entries) {
    // read twice, so that sizes stand in front: some programs cannot unpack stored files whose sizes follow them
    let check = 0;
    let size = 0;
    for await (const chunk of read(content)) {
      check = crc32(chunk, check);
      size += chunk.length;
    }
    const entry = { name: Buffer.from(name, 'utf8'), modifiedAt, check, size, offset };
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(entry), entry.name]);
    yield head;
    for await (const chunk of read(content)) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    written.push(entry);
    offset += head.length + size;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield end(written.length, directory.length, offset);
}

async function* read(content: ZipEntry['content']): AsyncGenerator<Uint8Array> {
  if ('bytes' in content) yield content.bytes;
  else yield* createReadStream(content.path) as AsyncIterable<Buffer>;
}

/** Version needed to extra length: alike in both headers. */
function fields({ name, modifiedAt, check, size }: Written, extra = 0): Buffer {
  const buffer = Buffer.alloc(26);
  buffer.writeUInt16LE(extra > 0 ? 45 : 20, 0);
  buffer.writeUInt16LE(UTF8_NAMES, 2);
  buffer.writeUInt32LE(dosTime(modifiedAt), 6);
  buffer.writeUInt32LE(check, 10);
  buffer.writeUInt32LE(size, 14);
  buffer.writeUInt32LE(size, 18);
  buffer.writeUInt16LE(name.length, 22);
  buffer.writeUInt16LE(extra, 24);
  return buffer;
}

function directoryEntry(entry: Written): Buffer {
  const { name, offset } = entry;
  const extra = offset >= MOST_32 ? Buffer.alloc(12) : Buffer.alloc(0);
  if (extra.length > 0) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const more = Buffer.alloc(14);
  more.writeUInt32LE(Math.min(offset, MOST_32), 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields(entry, extra.length), more, name, extra]);
}

function end(count: number, length: number, offset: number): Buffer {
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  last.writeUInt16LE(Math.min(count, MOST_16), 8);
  last.writeUInt16LE(Math.min(count, MOST_16), 10);
  last.writeUInt32LE(Math.min(length, MOST_32), 12);
  last.writeUInt32LE(Math.min(offset, MOST_32), 16);
  if (count < MOST_16 && length < MOST_32 && offset < MOST_32) return last;
  const large = Buffer.alloc(56);
  large.write('PK\x06\x06', 'latin1');
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(45, 12);
  large.writeUInt16LE(45, 14);
  for (const [value, at] of [
    [count, 24],
    [count, 32],
    [length, 40],
    [offset, 48],
  ] as const)
    large.writeBigUInt64LE(BigInt(value), at);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, last]);
}

/** Two seconds a step, from 1980 on. */
function dosTime(date: Date): number {
  const year = Math.max(date.getUTCFullYear(), 1980);
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
