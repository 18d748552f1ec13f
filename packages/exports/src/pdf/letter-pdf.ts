import { chineseDate, issuerOf } from '../circular/issuer.js';
import type { Issue } from '../circular/issuer.js';
import type { LetterContent } from '../letter/letter-content.js';
import { PdfPaper } from './pdf-paper.js';

/** One town's feedback letter as .pdf. */
export async function letterPdf(content: LetterContent, issue: Issue, year: number, now: Date): Promise<Uint8Array> {
  const { words } = content;
  const issuer = issuerOf(content.county, issue);
  const paper = new PdfPaper(content.title, issuer, 'portrait', now);
  const part = (text: string) => {
    paper.heading(text, 2);
    paper.bookmark(text);
  };
  paper.heading(content.title, 1);
  paper.paragraph(content.to);
  for (const text of content.opening) paper.paragraph(text);
  part(words.dimensions);
  paper.table(
    [
      { head: words.dimension, width: 40 },
      { head: words.points, width: 14, align: 'center' },
      { head: words.max, width: 14, align: 'center' },
      { head: words.rate, width: 32 },
    ],
    content.dimensions.map(({ name, points, max, rate }) => [
      name,
      points,
      max,
      rate === null ? '—' : { share: rate / 100, text: `${rate.toFixed(1)}%` },
    ]),
  );
  part(words.lost);
  if (content.lost.length === 0) paper.paragraph(words.nothingLost);
  for (const { heading, lines } of content.lost) {
    paper.heading(heading, 3);
    for (const { label, text } of lines) paper.paragraph(`${label}${text}`);
    paper.space(4);
  }
  part(words.outside);
  for (const text of content.outside.length === 0 ? [words.noOutside] : content.outside) paper.paragraph(text);
  part(words.mend);
  if (content.mend.length === 0) paper.paragraph(words.noMend);
  else
    paper.table(
      [
        { head: words.item, width: 76 },
        { head: words.due, width: 24, align: 'center' },
      ],
      content.mend.map(({ text, due }) => [text, due]),
    );
  for (const text of content.closing) paper.paragraph(text);
  paper.space(12);
  for (const text of [issuer, chineseDate(issue.date, year + 1)]) paper.paragraph(text, { align: 'right' });
  return paper.end(issuer);
}
