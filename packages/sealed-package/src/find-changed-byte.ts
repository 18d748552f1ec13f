import { crc32, CRC_TABLE } from './crc32.js';

/** One byte that was another. */
export interface ChangedByte {
  readonly offset: number;
  readonly was: number;
  readonly is: number;
}

/**
 * Finds the one byte of some bytes whose change explains their checksum: the checksum is linear, so the difference of the two is one entry of its
 * table, moved on by every byte that follows. Walking back from the end, the entry shows where it stands.
 * @param stated the checksum that the bytes had
 * @param isRight whether bytes that were mended are the true ones; a longer change may look like one of a single byte
 * @returns null where no single byte explains it
 */
export function findChangedByte(
  bytes: Uint8Array,
  stated: number,
  isRight: (mended: Uint8Array) => boolean,
): ChangedByte | null {
  let difference = (crc32(bytes) ^ stated) >>> 0;
  if (difference === 0) return null;
  for (let offset = bytes.length - 1; offset >= 0; offset -= 1) {
    const flip = FLIPS.get(difference);
    const is = bytes[offset] ?? 0;
    if (flip !== undefined) {
      const mended = bytes.slice();
      mended[offset] = is ^ flip;
      if (isRight(mended)) return { offset, was: is ^ flip, is };
    }
    difference = stepBack(difference);
  }
  return null;
}

const FLIPS: ReadonlyMap<number, number> = new Map([...CRC_TABLE].map((value, byte) => [value, byte]));
/** Entries of the table differ in their highest byte, which tells the entry that a step went through. */
const BY_TOP: ReadonlyMap<number, number> = new Map([...CRC_TABLE].map((value, byte) => [value >>> 24, byte]));

/** Undoes the step of one zero byte. */
function stepBack(value: number): number {
  const byte = BY_TOP.get(value >>> 24) ?? 0;
  return (((value ^ (CRC_TABLE[byte] ?? 0)) << 8) | byte) >>> 0;
}
