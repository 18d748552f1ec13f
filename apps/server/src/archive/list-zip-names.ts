const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const MOST = 20_000;

/** The names in a zip file's directory, without unpacking anything; null where there is no whole directory. APPNOTE 4.3. */
export function listZipNames(bytes: Buffer): readonly string[] | null {
  const end = bytes.lastIndexOf(END);
  if (end === -1 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let n = 0; n < Math.min(count, MOST); n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
