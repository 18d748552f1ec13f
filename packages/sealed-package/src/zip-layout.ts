import { crc32 } from './crc32.js';

/** A file inside the package. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Sizes of the fixed parts (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16). */
export const HEAD = 30;
export const DIRECTORY_ENTRY = 46;
export const END = 22;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980 as zip counts days: every byte follows from names and contents, and a later date would be one more thing to trust. */
const DATE = 0x0021;

/**
 * Lays files into a zip, stored as they are, so that every byte of it follows from their names and contents: whoever has both can write it again and
 * compare.
 * @param checks checksums to state instead of the contents' own, by name
 * @throws RangeError where it would need Zip64
 */
export function layZip(files: readonly PackedFile[], checks: ReadonlyMap<string, number> = new Map()): Uint8Array {
  const named = files.map(({ name, bytes }) => ({
    name: new TextEncoder().encode(name),
    bytes,
    check: checks.get(name) ?? crc32(bytes),
  }));
  const sizes = named.map(({ name, bytes }) => HEAD + name.length + bytes.length);
  const start = sizes.reduce((sum, size) => sum + size, 0);
  const directory = named.reduce((sum, { name }) => sum + DIRECTORY_ENTRY + name.length, 0);
  if (files.length >= MOST_16 || start + directory >= MOST_32)
    throw new RangeError('The package is too large for a zip');
  const zip = new Uint8Array(start + directory + END);
  const view = new DataView(zip.buffer);
  let at = 0;
  let entry = start;
  for (const file of named) {
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, VERSION, true);
    writeFields(view, entry + 6, file);
    view.setUint32(entry + 42, at, true);
    zip.set(file.name, entry + DIRECTORY_ENTRY);
    entry += DIRECTORY_ENTRY + file.name.length;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, file);
    zip.set(file.name, at + HEAD);
    zip.set(file.bytes, at + HEAD + file.name.length);
    at += HEAD + file.name.length + file.bytes.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, files.length, true);
  view.setUint16(entry + 10, files.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, start, true);
  return zip;
}

/** Version needed to name length: alike in a file's head and in the directory. */
function writeFields(
  view: DataView,
  at: number,
  { name, bytes, check }: { readonly name: Uint8Array; readonly bytes: Uint8Array; readonly check: number },
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, check, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}
