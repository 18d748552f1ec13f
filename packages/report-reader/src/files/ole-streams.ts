/** Reads streams out of an OLE compound file (old Office formats). */
export interface OleStreams {
  /** The bytes of a stream of the root, or null where there is none. */
  stream(name: string): Buffer | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const END = -2;
const STREAM = 2;
const STORAGE = 1;
const ROOT = 5;
const ENTRY = 128;
/** Word writes a dozen or two. */
const MOST_ENTRIES = 2000;

/**
 * Opens a compound file and checks what an extractor may take for granted: that its chains of sectors end, that its directory is a
 * tree, that its tables lie inside the file. Null where any of this is not so.
 */
export function openOle(bytes: Uint8Array): OleStreams | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512) return null;
  const sectorShift = file.readUInt16LE(30);
  if ((sectorShift !== 9 && sectorShift !== 12) || file.readUInt16LE(32) !== 6) return null;
  const size = 1 << sectorShift;
  const sectors = Math.ceil(file.length / size) - 1;
  const tables = readTableSectors(file, size, sectors);
  if (!tables) return null;
  const next = tables.flatMap((sector) => readNumbers(sectorOf(file, sector, size)));
  const read = (start: number, chain: readonly number[], bound: number): number[] | null => {
    const found: number[] = [];
    for (let at = start; at !== END; at = chain[at] ?? -1) {
      if (at < 0 || at >= bound || found.length > bound) return null;
      found.push(at);
    }
    return found;
  };
  const join = (start: number): Buffer | null => {
    const chain = read(start, next, sectors);
    return chain && Buffer.concat(chain.map((sector) => sectorOf(file, sector, size)));
  };
  const directory = join(file.readInt32LE(48));
  if (!directory || directory.length === 0 || directory.length > MOST_ENTRIES * ENTRY) return null;
  const entries = readDirectory(directory);
  const root = entries[0];
  if (root?.type !== ROOT || !isTree(directory, entries)) return null;
  const shortTable = file.readInt32LE(64) > 0 ? join(file.readInt32LE(60)) : Buffer.alloc(0);
  const shortStream = root.size > 0 ? join(root.start) : Buffer.alloc(0);
  if (!shortTable || !shortStream || shortTable.length !== Math.max(0, file.readInt32LE(64)) * size) return null;
  const shortNext = readNumbers(shortTable);
  const shortest = file.readInt32LE(56);
  const streams = new Map<string, () => Buffer>();
  for (const entry of entries) {
    if (entry.type !== STREAM || entry.size < 0 || entry.size > file.length) continue;
    const short = entry.size < shortest;
    const chain =
      entry.size === 0 ? [] : short ? read(entry.start, shortNext, shortNext.length) : read(entry.start, next, sectors);
    // A stream that leads nowhere would lead any extractor astray, whichever stream it is after.
    if (!chain) return null;
    const partOf = (at: number): Buffer =>
      short ? shortStream.subarray(at * 64, at * 64 + 64) : sectorOf(file, at, size);
    if (!streams.has(entry.name))
      streams.set(entry.name, () => Buffer.concat(chain.map(partOf)).subarray(0, entry.size));
  }
  return { stream: (name) => streams.get(name)?.() ?? null };
}

/** Sectors that hold the table of chains: the first 109 in the header, the others in a chain of their own. */
function readTableSectors(file: Buffer, size: number, sectors: number): number[] | null {
  const count = file.readInt32LE(44);
  if (count < 1 || count > sectors) return null;
  const found = readNumbers(file.subarray(76, 512)).slice(0, count);
  let at = file.readInt32LE(68);
  for (let step = 0; found.length < count; step += 1) {
    if (at < 0 || at >= sectors || step > sectors) return null;
    const numbers = readNumbers(sectorOf(file, at, size));
    found.push(...numbers.slice(0, -1).slice(0, count - found.length));
    at = numbers.at(-1) ?? END;
  }
  return found.every((sector) => sector >= 0 && sector < sectors) ? found : null;
}

function readDirectory(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(Math.max(directory.readInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + length),
      type: directory.readInt8(at + 66),
      start: directory.readInt32LE(at + 116),
      size: directory.readInt32LE(at + 120),
    });
  }
  return entries;
}

/** Whether the directory's links lead to each entry at most once, so that following them ends. */
function isTree(directory: Buffer, entries: readonly Entry[]): boolean {
  const seen = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) return false;
    seen.add(at);
    const links = [68, 72].map((offset) => directory.readInt32LE(at * ENTRY + offset));
    if (entry.type === ROOT || entry.type === STORAGE) links.push(directory.readInt32LE(at * ENTRY + 76));
    open.push(...links.filter((link) => link !== -1));
  }
  return true;
}

function sectorOf(file: Buffer, sector: number, size: number): Buffer {
  return file.subarray((sector + 1) * size, (sector + 2) * size);
}

function readNumbers(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readInt32LE(at));
  return numbers;
}
