import { Readable } from 'node:stream';
import type JSZip from 'jszip';

/**
 * Unpacks one entry as UTF-8 text: the empty string where there is none, null as soon as it proves longer than `most` bytes
 * (what the zip's directory claims is not believed). Throws where the entry is damaged.
 */
export async function readZipEntry(zip: JSZip, name: string, most: number): Promise<string | null> {
  const entry = zip.file(name);
  if (!entry) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  // jszip's streams are of the old kind, which cannot be iterated
  const stream = new Readable().wrap(entry.nodeStream());
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > most) {
      stream.destroy();
      return null;
    }
    chunks.push(bytes);
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks));
}
