const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/**
 * Which way up a photograph is (1 to 8), from the TIFF structure inside an Exif segment; 1 where it does not say.
 * Exif 2.32, 4.6.4; TIFF 6.0, section 2.
 */
export function exifOrientation(tiff: Buffer): number {
  if (tiff.length < 8) return 1;
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  if (short(2) !== 42 || directory + 2 > tiff.length) return 1;
  const count = short(directory);
  for (let n = 0; n < count; n += 1) {
    const at = directory + 2 + n * ENTRY;
    if (at + ENTRY > tiff.length) return 1;
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
