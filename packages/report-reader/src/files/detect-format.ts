import type { ForeignFormat } from './file-problem.js';
import type { ReportFormat } from './report-format.js';

/** What a file's bytes say it is. `zip` may still be a docx: only its contents tell. `locked` is an office file behind a password. */
export type DetectedFormat =
  Exclude<ForeignFormat, 'xlsx' | 'pptx' | 'odt' | 'ofd'> | Exclude<ReportFormat, 'docx'> | 'locked';

const MAGIC: readonly (readonly [DetectedFormat, readonly number[]])[] = [
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['image', [0x42, 0x4d]],
];

const LEADING = 2048;
/** A PDF's mark may stand behind a little rubbish. */
const PDF_WITHIN = 1024;

/** Tells a file's format by its content; its name plays no part. */
export function detectFormat(bytes: Uint8Array): DetectedFormat {
  for (const [format, magic] of MAGIC) {
    if (!magic.every((byte, at) => bytes[at] === byte)) continue;
    if (format === 'image' && magic.length === 2 && !isBitmap(bytes)) continue;
    if (format !== 'ole') return format;
    if (hasWideName(bytes, 'EncryptedPackage')) return 'locked';
    return hasWideName(bytes, 'WordDocument') ? 'doc' : 'ole';
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LEADING)).replaceAll('\0', '');
  const pdf = head.slice(0, PDF_WITHIN).indexOf('%PDF-');
  if (pdf === 0 || (pdf > 0 && /\bobj\b/.test(head))) return 'pdf';
  if (isArchive(head)) return 'mht';
  return /<(?:!doctype html|html|head|body|meta|div|table|p|script|style|h[1-6]|article|span|font|br)\b[^>]{0,400}>/i.test(
    head,
  )
    ? 'html'
    : 'txt';
}

function isArchive(head: string): boolean {
  return (
    /^\s{0,9}(?:From|MIME-Version|Subject|Snapshot-Content-Location|Date|Content-Type|Message-ID|X-[\w-]{1,40}):/i.test(
      head,
    ) && /^Content-Type:\s{0,9}(?:multipart\/|text\/html)/im.test(head)
  );
}

/** "BM" begins a bitmap only where the length that follows is the file's own. */
function isBitmap(bytes: Uint8Array): boolean {
  const length = (bytes[2] ?? 0) + (bytes[3] ?? 0) * 256 + (bytes[4] ?? 0) * 65536 + (bytes[5] ?? 0) * 16777216;
  return length === bytes.length;
}

/** Whether an OLE file's directory holds a stream of that name (UTF-16LE). */
function hasWideName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}
