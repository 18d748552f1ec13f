import { DIRECTORY_ENTRY, END, HEAD } from './zip-layout.js';

/** A file of a zip as one of its two lists says it is. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where its contents begin. */
  readonly start: number;
  /** The checksum that the list states. */
  readonly check: number;
}

/** Lists a zip's files by the heads before them, as far as those lead. Stored files only, as a package has them. */
export function walkHeads(zip: Uint8Array): readonly FoundFile[] {
  const view = viewOf(zip);
  const files: FoundFile[] = [];
  let at = 0;
  while (at + HEAD <= zip.length && view.getUint16(at, true) === 0x4b50 && view.getUint16(at + 2, true) === 0x0403) {
    const start = at + HEAD + view.getUint16(at + 26, true);
    const size = view.getUint32(at + 22, true);
    if (start + size > zip.length) break;
    files.push(fileAt(zip, at + HEAD, start, size, view.getUint32(at + 14, true)));
    at = start + size;
  }
  return files;
}

/** Lists a zip's files by the directory behind them, as far as that leads. */
export function walkDirectory(zip: Uint8Array): readonly FoundFile[] {
  const view = viewOf(zip);
  const files: FoundFile[] = [];
  const last = zip.length - END;
  if (last < 0) return files;
  let at = view.getUint32(last + 16, true);
  while (at + DIRECTORY_ENTRY <= last) {
    const length = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true) + HEAD + length;
    const size = view.getUint32(at + 24, true);
    if (start + size > zip.length || at + DIRECTORY_ENTRY + length > last) break;
    files.push(fileAt(zip, at + DIRECTORY_ENTRY, start, size, view.getUint32(at + 16, true), length));
    at += DIRECTORY_ENTRY + length;
  }
  return files;
}

function fileAt(
  zip: Uint8Array,
  nameAt: number,
  start: number,
  size: number,
  check: number,
  length = start - nameAt,
): FoundFile {
  const name = new TextDecoder().decode(zip.subarray(nameAt, nameAt + length));
  return { name, bytes: zip.subarray(start, start + size), start, check };
}

function viewOf(zip: Uint8Array): DataView {
  return new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
}
