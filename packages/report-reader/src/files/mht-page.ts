/** The page inside a web archive, still as bytes, and the encoding that its header names. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string;
}

const MOST_PARTS = 500;
const MOST_DEPTH = 4;

/** Finds the first web page (failing that, plain text) in a saved archive or letter (MIME); null where there is none. */
export function findArchivedPage(bytes: Uint8Array): ArchivedPage | null {
  // Byte for character, so that a part's bytes come back as they were.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return findIn(source, 'text/html', 0) ?? findIn(source, 'text/plain', 0);
}

function findIn(entity: string, wanted: string, depth: number): ArchivedPage | null {
  const gap = /\r?\n[ \t]*\r?\n/.exec(entity);
  const head = gap ? entity.slice(0, gap.index) : entity;
  const body = gap ? entity.slice(gap.index + gap[0].length) : '';
  const type = readHeader(head, 'Content-Type');
  if (/^multipart\//i.test(type)) {
    const boundary = readParameter(type, 'boundary');
    if (boundary === '' || depth >= MOST_DEPTH) return null;
    for (const part of splitParts(body, boundary)) {
      const found = findIn(part, wanted, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!type.toLowerCase().startsWith(wanted)) return null;
  return {
    bytes: decodeBody(body, readHeader(head, 'Content-Transfer-Encoding')),
    charset: readParameter(type, 'charset'),
  };
}

function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let at = body.indexOf(mark);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const from = at + mark.length;
    if (body.startsWith('--', from)) break;
    const next = body.indexOf(`\n${mark}`, from);
    parts.push(body.slice(from, next < 0 ? body.length : next).replace(/^[ \t]*\r?\n/, ''));
    at = next < 0 ? -1 : next + 1;
  }
  return parts;
}

/** A header's value with its folded lines joined; the empty string where it is missing. */
function readHeader(head: string, name: string): string {
  const found = new RegExp(`(?:^|\\n)${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'i').exec(head);
  return (found?.[1] ?? '').replace(/\r?\n[ \t]+/g, ' ').trim();
}

function readParameter(value: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? '';
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const joined = body
    .replace(/[ \t]*=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(joined, 'latin1');
}
