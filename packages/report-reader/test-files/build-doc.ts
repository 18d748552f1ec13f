const SECTOR = 512;
const TEXT_AT = 1024;

/** An old Word file with one stretch of text ("\r" ends a paragraph); `deleted` marks a part of it as deleted by a tracked change. */
export function buildDoc(text: string, { deleted = '', flags = 0x0200 } = {}): Uint8Array {
  const main = Buffer.alloc(roundUp(Math.max(4096, TEXT_AT + text.length * 2 + 1024)));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(flags, 0x0a);
  main.writeUInt32LE(text.length, 0x4c);
  main.write(text, TEXT_AT, 'utf16le');
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(4 + 12, 1);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(TEXT_AT, 15);
  main.writeUInt32LE(21, 0x01a6);
  if (deleted !== '') markDeleted(main, table, text, deleted);
  return buildOle([
    ['WordDocument', main],
    ['1Table', table],
  ]);
}

/** A page of character properties that strikes one stretch out. */
function markDeleted(main: Buffer, table: Buffer, text: string, deleted: string): void {
  const from = TEXT_AT + text.indexOf(deleted) * 2;
  const page = main.length / SECTOR - 1;
  const at = page * SECTOR;
  [TEXT_AT, from, from + deleted.length * 2, TEXT_AT + text.length * 2].forEach((fc, index) =>
    main.writeUInt32LE(fc, at + index * 4),
  );
  main.writeUInt8(50, at + 17);
  main.set([3, 0x00, 0x08, 1], at + 100);
  main.writeUInt8(3, at + 511);
  table.writeUInt32LE(TEXT_AT, 100);
  table.writeUInt32LE(TEXT_AT + text.length * 2, 104);
  table.writeUInt32LE(page, 108);
  main.writeUInt32LE(100, 0xfa);
  main.writeUInt32LE(12, 0xfe);
}

/** A compound file of large streams. */
export function buildOle(streams: readonly (readonly [name: string, bytes: Buffer])[]): Uint8Array {
  const counts = streams.map(([, { length }]) => length / SECTOR);
  const sectors = 2 + counts.reduce((sum, count) => sum + count, 0);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeInt32LE(-3, 0);
  table.writeInt32LE(-2, 4);
  const directory = Buffer.alloc(SECTOR);
  writeEntry(directory, 0, 'Root Entry', 5, -2, 0, streams.length > 0 ? 1 : -1);
  let sector = 2;
  streams.forEach(([name, bytes], at) => {
    const count = counts[at] ?? 0;
    for (let part = 0; part < count; part += 1)
      table.writeInt32LE(part === count - 1 ? -2 : sector + part + 1, (sector + part) * 4);
    writeEntry(directory, at + 1, name, 2, sector, bytes.length, -1, at + 1 < streams.length ? at + 2 : -1);
    sector += count;
  });
  const header = Buffer.alloc(SECTOR, 0xff);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  [1, 1, 0, 4096, -2, 0, -2, 0, 0].forEach((value, at) =>
    header.writeInt32LE(value, [44, 48, 52, 56, 60, 64, 68, 72, 76][at]),
  );
  if (sectors > SECTOR / 4) throw new Error('one sector of chains does not reach so far');
  return Buffer.concat([header, table, directory, ...streams.map(([, bytes]) => bytes)]);
}

function writeEntry(
  directory: Buffer,
  at: number,
  name: string,
  type: number,
  start: number,
  size: number,
  child: number,
  right = -1,
): void {
  const from = at * 128;
  directory.write(name, from, 'utf16le');
  directory.writeInt16LE((name.length + 1) * 2, from + 64);
  directory.writeInt8(type, from + 66);
  directory.writeInt32LE(-1, from + 68);
  directory.writeInt32LE(right, from + 72);
  directory.writeInt32LE(child, from + 76);
  directory.writeInt32LE(start, from + 116);
  directory.writeInt32LE(size, from + 120);
}

function roundUp(length: number): number {
  return Math.ceil(length / SECTOR) * SECTOR;
}
