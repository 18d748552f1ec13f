import { expect, test } from 'vitest';
import { makeJpeg, makePng, makeWebp } from '../testing/make-images.js';
import { makeZip } from '../testing/make-zip.js';
import { detectFileType } from './detect-file-type.js';

const zip = (...names: string[]) => Buffer.from(makeZip(names.map((name) => [name, Buffer.from(name)] as const)));
const old = (...streams: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

test.each([
  ['a JPEG', makeJpeg(), 'jpeg'],
  ['a PNG', makePng(), 'png'],
  ['a WebP', makeWebp(), 'webp'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
  ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['a workbook whose list of types comes last', zip('xl/workbook.xml', '[Content_Types].xml'), 'xlsx'],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
  ['an OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['an old Word file', old('Root Entry', 'WordDocument'), 'doc'],
  ['an old workbook', old('Root Entry', 'Workbook'), 'xls'],
  ['old slides', old('Root Entry', 'PowerPoint Document'), 'ppt'],
  ['a text', Buffer.from('会议签到表\r\n1 < 2\n'), 'text'],
  ['a text of an old editor', Buffer.from('bbe1d2e9c7a9b5bdb1ed', 'hex'), 'text'],
])('%s is known by its content', (_, bytes, type) => {
  expect(detectFileType(bytes)).toEqual({ type });
});

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1', 'latin1'), 'heic'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'markup'],
  ['an SVG with a byte-order mark', Buffer.from('\ufeff  <?xml version="1.0"?><svg/>'), 'markup'],
  ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'markup'],
  ['a text with a script', Buffer.from('签到表 <script>alert(1)</script>'), 'markup'],
  ['a Word file with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'macros'],
  ['an old workbook with macros', old('Workbook', '_VBA_PROJECT'), 'macros'],
  ['any zip', zip('a.txt'), 'unknown'],
  ['a zip cut off', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 60), 'unknown'],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'unknown'],
  ['an old file of another kind', old('Root Entry'), 'unknown'],
])('%s is not taken in', (_, bytes, problem) => {
  expect(detectFileType(bytes)).toEqual({ problem });
});
