/** A stretch of text on a page; points from the top left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A small PDF with Chinese text and no font of its own, as office programs in China write them. */
export function buildPdf(pages: readonly (readonly PdfText[])[], trailer = ''): Uint8Array {
  const contents = pages.map((texts) =>
    texts
      .map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${hexOf(text)}> Tj ET`)
      .join('\n'),
  );
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >> >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of at most so many characters under each other, the first of each paragraph indented by two. */
export function layOut(
  paragraphs: readonly string[],
  { x = 90, y = 100, size = 16, characters = 26 }: { x?: number; y?: number; size?: number; characters?: number } = {},
): PdfText[] {
  const lines: PdfText[] = [];
  for (const paragraph of paragraphs) {
    for (let at = 0, first = true; at < paragraph.length; first = false) {
      const text = takeWidth(paragraph.slice(at), first ? characters - 2 : characters);
      lines.push({
        text,
        x: first ? x + 2 * size : x,
        y: y + lines.length * size * 1.75,
        size,
      });
      at += text.length;
    }
  }
  return lines;
}

/** As many characters as fit; Latin ones take half a place. */
function takeWidth(text: string, room: number): string {
  let width = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    width += text.charAt(at) < '\u0080' ? 0.5 : 1;
    if (width > room) break;
  }
  return text.slice(0, at);
}

function hexOf(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
