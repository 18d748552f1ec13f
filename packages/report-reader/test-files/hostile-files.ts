import { deflateRawSync, deflateSync } from 'node:zlib';
import JSZip from 'jszip';
import { READ_LIMITS } from '../src/files/read-limits.js';
import { buildDoc } from './build-doc.js';
import { buildPdf, layOut } from './build-pdf.js';
import { buildZip } from './build-zip.js';

/** A file made to harm, or spoilt at random. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LINES = [
  '石桥镇2022年度法治政府建设情况报告',
  '2022年，石桥镇坚持依法行政。现将情况报告如下：',
  '一、主要工作',
  '（一）加强领导。全年召开法治建设专题会议4次，学法6次，发放资料12,000余份。',
  '（二）化解矛盾。受理纠纷126件，化解124件，办结率98.4%。',
  '二、存在的问题',
  '一是执法力量不足；二是普法形式单一。',
  '三、下一步打算',
  '（一）加强培训。',
  '石桥镇人民政府',
  '2023年1月6日',
];
const TEXT = LINES.join('\n');
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><div class="nav"><a>首页</a></div><div class="TRS_Editor">${LINES.map((line) => `<p><span>${line}</span></p>`).join('')}<table><tr><td>受理</td><td>6件</td></tr></table></div></body></html>`;

/** Sound files of every format, to be spoilt. */
export async function soundFiles(): Promise<readonly HostileFile[]> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const body = LINES.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const word = (compression: 'STORE' | 'DEFLATE'): Promise<Uint8Array> =>
    new JSZip()
      .file('[Content_Types].xml', '<Types/>')
      .file('word/styles.xml', '<w:styles><w:style w:styleId="1"><w:name w:val="toc 1"/></w:style></w:styles>')
      .file(
        'word/document.xml',
        `<w:document><w:body>${body}<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl></w:body></w:document>`,
      )
      .generateAsync({ type: 'uint8array', compression });
  const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--xx--`;
  const rtf = `{\\rtf1\\ansicpg936\\uc0 ${Array.from(TEXT, (char) => (char === '\n' ? '\\par ' : `\\u${String(char.charCodeAt(0))} `)).join('')}}`;
  return [
    { name: 'a.txt', bytes: utf8(TEXT) },
    { name: 'wide.txt', bytes: Buffer.from(`\ufeff${TEXT}`, 'utf16le') },
    { name: 'a.html', bytes: utf8(PAGE) },
    { name: 'a.mht', bytes: utf8(mht) },
    { name: 'a.docx', bytes: await word('DEFLATE') },
    { name: 'stored.docx', bytes: await word('STORE') },
    { name: 'a.doc', bytes: buildDoc(TEXT.replaceAll('\n', '\r'), { deleted: '主要' }) },
    { name: 'a.rtf', bytes: utf8(rtf) },
    { name: 'a.pdf', bytes: buildPdf([layOut(LINES), layOut(LINES.slice(3))]) },
  ];
}

/** A hostile file that is made when it is needed: some are large. */
export interface CraftedFile {
  readonly name: string;
  readonly make: () => Uint8Array;
}

/** Files made to harm a reader, one of each kind that is known. */
export function craftedFiles(bombBytes: number, characters: number = READ_LIMITS.characters): readonly CraftedFile[] {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const utf8 = (text: string): Uint8Array => Buffer.from(text);
  /** As much text as is asked for: at most what is read at all. */
  const most = (text: string): Uint8Array => utf8(text.slice(0, characters));
  const times = (text: string, count: number): string => text.repeat(count);
  return [
    { name: 'zip bomb.docx', make: () => buildZip([['word/document.xml', packZeros(bombBytes), bombBytes]]) },
    { name: 'zip bomb that lies.docx', make: () => buildZip([['word/document.xml', packZeros(bombBytes), 100]]) },
    {
      name: 'zips in zips.docx',
      make: () => nest(buildZip([['word/document.xml', packZeros(30_000_000), 30_000_000]]), 40),
    },
    {
      name: 'many entries.docx',
      make: () => buildZip(Array.from({ length: 60_000 }, (_, at) => [`word/${String(at)}.xml`, Buffer.alloc(0), 0])),
    },
    {
      name: 'paragraphs in paragraphs.docx',
      make: () =>
        buildZip([
          ['word/document.xml', deflateRawSync(`<w:document><w:body>${times('<w:p><w:r><w:t>法', 200_000)}`), 1],
        ]),
    },
    {
      name: 'tables in tables.docx',
      make: () =>
        buildZip([
          [
            'word/document.xml',
            deflateRawSync(
              `<w:document><w:body>${times('<w:tbl><w:tr><w:tc><w:p><w:t>治</w:t></w:p>', 100_000)}${times('</w:tc></w:tr></w:tbl>', 100_000)}`,
            ),
            1,
          ],
        ]),
    },
    {
      name: 'open tags.docx',
      make: () =>
        buildZip([['word/document.xml', deflateRawSync(`<w:document><w:body>${times('<w:p <!--', 300_000)}`), 1]]),
    },
    { name: '50 MB.txt', make: () => Buffer.alloc(50 * 1024 * 1024, '法治政府建设。') },
    {
      name: 'longest.txt',
      make: () => most(times('召开专题会议4次，化解矛盾纠纷126件。\n', 50_000)),
    },
    { name: 'one sentence.txt', make: () => most(times('召开专题会议4次、', 100_000)) },
    { name: 'digits.txt', make: () => most(times('9', 1_000_000)) },
    { name: 'numerals.txt', make: () => most(times('一二三四五六七八九十百千万亿', 60_000)) },
    { name: 'brackets.txt', make: () => most(times('（“《', 200_000)) },
    { name: 'spaces.txt', make: () => most(`法${times(' \u3000', 400_000)}治`) },
    { name: 'line ends.txt', make: () => most(times('法\n', 500_000)) },
    { name: 'commas.txt', make: () => most(times('法，\n', 300_000)) },
    {
      name: 'headings.txt',
      make: () =>
        most(
          Array.from(
            { length: 10_000 },
            (_, at) =>
              `${'一二三四五六七八九十'.charAt(at % 10)}、第${String(at)}项工作\n（${'一二三'.charAt(at % 3)}）开会${String(at)}次。\n`,
          ).join(''),
        ),
    },
    { name: 'bookmarks.txt', make: () => most(times('[bookmark:{ PAGEREF', 50_000)) },
    { name: 'dates.txt', make: () => most(times('2022年1月', 100_000)) },
    { name: 'lone surrogates.txt', make: () => Buffer.from(`\ufeff${times('\ud800法\udc00治', 90_000)}`, 'utf16le') },
    { name: 'right to left.txt', make: () => most(times('\u202e法\u200f治\u202c', 100_000)) },
    { name: 'combining marks.txt', make: () => most(`法${times('\u0301', 500_000)}`) },
    { name: 'traditional.txt', make: () => most(times('召開法治建設專題會議4次。', 70_000)) },
    { name: 'deep.html', make: () => utf8(`<html><body>${times('<div>', 100_000)}法治${times('</div>', 100_000)}`) },
    { name: 'deeper.html', make: () => utf8(times('<b><p>', 1_000_000)) },
    { name: 'tables.html', make: () => utf8(times('<table><a>', 100_000)) },
    {
      name: 'attributes.html',
      make: () => utf8(`<html><p ${Array.from({ length: 300_000 }, (_, at) => `a${String(at)}`).join(' ')}>法治`),
    },
    { name: 'one attribute.html', make: () => utf8(`<html><p class="${times('title ', 500_000)}">法治`) },
    { name: 'wide.html', make: () => utf8(`<html>${times('<p>召开专题会议4次。', 250_000)}`) },
    { name: 'open comment.html', make: () => utf8(`<html>${times('<!--', 1_000_000)}`) },
    {
      name: 'parts.mht',
      make: () =>
        latin(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${times('--x\r\nContent-Type: multipart/related; boundary=x\r\n\r\n', 100_000)}`,
        ),
    },
    {
      name: 'header.mht',
      make: () => latin(`MIME-Version: 1.0\r\nContent-Type: multipart/related;${times('\r\n x', 1_000_000)}`),
    },
    { name: 'groups.rtf', make: () => latin(`{\\rtf1 ${times('{', 2_000_000)}`) },
    { name: 'skips.rtf', make: () => latin(`{\\rtf1 ${times('\\uc8\\u27861 ', 500_000)}`) },
    { name: 'pages in pages.pdf', make: () => spoil(buildPdf([layOut(LINES)]), '/Kids [5 0 R]', '/Kids [2 0 R]') },
    {
      name: 'contents of itself.pdf',
      make: () => spoil(buildPdf([layOut(LINES)]), '/Contents 6 0 R', '/Contents 5 0 R'),
    },
    {
      name: 'font of itself.pdf',
      make: () => spoil(buildPdf([layOut(LINES)]), '/DescendantFonts [4 0 R]', '/DescendantFonts [3 0 R]'),
    },
    {
      name: 'table of itself.pdf',
      make: () => spoil(buildPdf([layOut(LINES)], '/Prev 0009'), '/Prev 0009', '/Prev    9'),
    },
    { name: 'form in itself.pdf', make: () => buildFormLoop() },
    { name: 'stream bomb.pdf', make: buildStreamBomb },
    {
      name: 'objects.pdf',
      make: () =>
        latin(
          `%PDF-1.7\n${Array.from({ length: 200_000 }, (_, at) => `${String(at)} 0 obj\n<< >>\nendobj\n`).join('')}`,
        ),
    },
    { name: 'brackets.pdf', make: () => latin(`%PDF-1.7\n1 0 obj\n${times('[', 1_000_000)}`) },
    {
      name: 'many runs.pdf',
      make: () =>
        buildPdf([Array.from({ length: 20_000 }, (_, at) => ({ text: '法', x: at % 500, y: at % 800, size: 5 }))]),
    },
  ];
}

/** A sound file with one to three random faults: cut, bits turned, parts blanked, doubled, taken from elsewhere. */
export function spoilFile(file: HostileFile, other: HostileFile, random: () => number): HostileFile {
  let bytes = Buffer.from(file.bytes);
  const place = (): number => Math.floor(random() * bytes.length);
  const faults = 1 + Math.floor(random() * 3);
  for (let fault = 0; fault < faults && bytes.length > 0; fault += 1) {
    const at = place();
    const to = Math.min(bytes.length, at + 1 + Math.floor(random() ** 3 * bytes.length));
    const kind = Math.floor(random() * 6);
    if (kind === 0) bytes = bytes.subarray(0, at);
    else if (kind === 1)
      for (let flips = 1 + random() * 40; flips > 0; flips -= 1) bytes[place()] = Math.floor(random() * 256);
    else if (kind === 2) bytes.fill(random() < 0.5 ? 0 : 255, at, to);
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    else if (kind === 4) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    else
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(other.bytes).subarray(at % other.bytes.length, to),
        bytes.subarray(at),
      ]);
  }
  return { name: random() < 0.8 ? file.name : other.name, bytes };
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many zero bytes, packed; made in pieces, since the whole may not fit into memory. */
function packZeros(count: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: 2 });
  return Buffer.concat([...Array.from({ length: Math.ceil(count / (1 << 20)) }, () => piece), Buffer.from([3, 0])]);
}

function nest(bytes: Uint8Array, times: number): Uint8Array {
  let nested = bytes;
  for (let depth = 0; depth < times; depth += 1)
    nested = buildZip([['word/inner.docx', deflateRawSync(nested), nested.length]]);
  return nested;
}

function spoil(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');
}

function buildStreamBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(60_000_000));
  const head = `%PDF-1.7\n6 0 obj\n<< /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
}

function buildFormLoop(): Uint8Array {
  const form = '/Fm 7 0 R';
  const looped = Buffer.from(buildPdf([layOut(LINES)])).toString('latin1');
  const body = `7 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << ${form} >> >> /Length 12 >>\nstream\n/Fm Do /Fm Do\nendstream\nendobj\n`;
  return Buffer.from(
    looped
      .replace('/Resources <<', `/Resources << /XObject << ${form} >>`)
      .replace('stream\nBT', 'stream\n/Fm Do BT')
      .replace('xref\n', `${body}xref\n`),
    'latin1',
  );
}
