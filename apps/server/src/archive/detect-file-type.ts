import type { ArchiveFileType } from './archive-file-type.js';
import { listZipNames } from './list-zip-names.js';

/** Why a file is not taken in. */
export type FileTypeProblem = 'empty' | 'heic' | 'markup' | 'macros' | 'unknown';

const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const wide = (text: string) => Buffer.from(text, 'utf16le');
const OLD_STREAMS: readonly (readonly [Buffer, ArchiveFileType])[] = [
  [wide('WordDocument'), 'doc'],
  [wide('Workbook'), 'xls'],
  [wide('PowerPoint Document'), 'ppt'],
];
const NEW_FOLDERS: readonly (readonly [string, ArchiveFileType])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];
const HEIC = /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)/u;

/** What a file is, by its content alone: names lie. Pictures are told by their first bytes; whether they are whole is asked elsewhere. */
export function detectFileType(
  bytes: Buffer,
): { readonly type: ArchiveFileType } | { readonly problem: FileTypeProblem } {
  if (bytes.length === 0) return { problem: 'empty' };
  const head = bytes.toString('latin1', 0, 1024);
  if (head.startsWith('\xff\xd8\xff')) return { type: 'jpeg' };
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'png' };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { type: 'webp' };
  if (HEIC.test(head.slice(4, 16))) return { problem: 'heic' };
  if (head.startsWith('%PDF-')) return { type: 'pdf' };
  if (head.startsWith('PK\x03\x04')) return detectZip(bytes);
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) return detectOldOffice(bytes);
  return detectText(bytes);
}

function detectZip(bytes: Buffer): ReturnType<typeof detectFileType> {
  const names = listZipNames(bytes) ?? [];
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) return { problem: 'macros' };
  if (names.includes('OFD.xml')) return { type: 'ofd' };
  if (!names.includes('[Content_Types].xml')) return { problem: 'unknown' };
  const found = NEW_FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)));
  return found ? { type: found[1] } : { problem: 'unknown' };
}

function detectOldOffice(bytes: Buffer): ReturnType<typeof detectFileType> {
  if (bytes.includes(wide('_VBA_PROJECT'))) return { problem: 'macros' };
  const found = OLD_STREAMS.find(([stream]) => bytes.includes(stream));
  return found ? { type: found[1] } : { problem: 'unknown' };
}

function detectText(bytes: Buffer): ReturnType<typeof detectFileType> {
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  // eslint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text)) return { problem: 'unknown' };
  return /^\s*</u.test(text) || /<(?:script|html|svg)\b/iu.test(text) ? { problem: 'markup' } : { type: 'text' };
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
