import { AlignmentType, Packer, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { chineseDate, issuerOf } from '../circular/issuer.js';
import type { Issue } from '../circular/issuer.js';
import {
  FACE,
  gap,
  line,
  officialDocument,
  officialSection,
  printable,
  signature,
  SIZE,
  titleLines,
} from '../docx/official-page.js';
import { officialTable } from '../docx/official-table.js';
import type { LetterContent } from './letter-content.js';

/** One town's feedback letter as .docx, on the page of an official letter. */
export async function letterDocx(content: LetterContent, issue: Issue, year: number): Promise<Uint8Array> {
  const { words } = content;
  const issuer = issuerOf(content.county, issue);
  const children: FileChild[] = [
    ...titleLines(content.title),
    gap(),
    line(content.to, 'plain'),
    ...content.opening.map((text) => line(text)),
    line(words.dimensions, 'head'),
    officialTable({
      widths: [40, 18, 18, 18],
      head: [words.dimension, words.points, words.max, words.rate],
      rows: content.dimensions.map(({ name, points, max, rate }) => [
        name,
        points,
        max,
        rate === null ? '—' : `${rate.toFixed(1)}%`,
      ]),
      left: [0],
    }),
    line(words.lost, 'head'),
    ...(content.lost.length === 0 ? [line(words.nothingLost)] : []),
    ...content.lost.flatMap(({ heading, lines }) => [line(heading, 'subhead'), ...lines.map(labelled)]),
    line(words.outside, 'head'),
    ...(content.outside.length === 0 ? [line(words.noOutside)] : content.outside.map((text) => line(text))),
    line(words.mend, 'head'),
    ...(content.mend.length === 0
      ? [line(words.noMend)]
      : [
          officialTable({
            widths: [70, 24],
            head: [words.item, words.due],
            rows: content.mend.map(({ text, due }) => [text, due]),
            left: [0],
          }),
        ]),
    ...content.closing.map((text) => line(text, 'body', true)),
    ...signature(issuer, chineseDate(issue.date, year + 1)),
  ];
  return new Uint8Array(await Packer.toBuffer(officialDocument(content.title, issuer, [officialSection(children)])));
}

function labelled({ label, text }: { readonly label: string; readonly text: string }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line: 520, lineRule: 'exact' },
    indent: { firstLine: 560 },
    children: [
      new TextRun({ text: label, font: FACE.head, size: SIZE.page }),
      new TextRun({ text: printable(text), font: FACE.body, size: SIZE.page }),
    ],
  });
}
