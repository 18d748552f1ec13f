import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';

/** Sizes in half points: 2号, 3号, 4号, 小四. */
export const SIZE = { title: 44, body: 32, page: 28, table: 24 } as const;

/**
 * The faces that GB/T 9704—2012 asks for. Where a machine lacks one, the office program takes another of its kind: 宋体 for 小标宋, 仿宋 and 楷体
 * for those with the suffix GB2312.
 */
export const FACE = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  head: face('黑体'),
  subhead: face('楷体_GB2312'),
  page: face('宋体'),
} as const;

function face(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

/**
 * In twentieths of a point: 22 lines on 225 mm, and what a character of 16 pt gives up so that 28 of them stand on 156 mm. Not by the page's
 * character grid, which programs read differently.
 */
const LINE = 579;
const CHARACTER = -5;
/** Two characters of 3号. */
const INDENT = 632;

/** Lines exactly as high as the grid's. */
const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** An official document's section: A4, type area 156 × 225 mm, grid of 22 × 28, page numbers — 1 — outside. GB/T 9704—2012, 5 and 7.5. */
export function officialSection(
  children: readonly FileChild[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): ISectionOptions {
  const mm = convertMillimetersToTwip;
  return {
    properties: {
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(26) },
      },
      // the pitch only: every line has its exact height, and a grid to snap to would stretch the small ones of tables
      grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [...children],
  };
}

/** The document around its sections. */
export function officialDocument(title: string, creator: string, sections: readonly ISectionOptions[]): Document {
  return new Document({
    title,
    creator,
    lastModifiedBy: creator,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: FACE.body,
            size: SIZE.body, // numbers and hashes are no Chinese: a line must not end within one
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [...sections],
  });
}

function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = { font: FACE.page, size: SIZE.page };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 320 } : { left: 320 },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** The title: 2号 小标宋, in the middle; one paragraph a line. */
export function titleLines(...lines: readonly string[]): Paragraph[] {
  return lines.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.EXACT },
        keepNext: true,
        children: [new TextRun({ text, font: FACE.title, size: SIZE.title })],
      }),
  );
}

type ParagraphKind = 'body' | 'plain' | 'head' | 'subhead' | 'right' | 'centre';

/**
 * A paragraph of 3号: body and headings with two characters' indent, `plain` without.
 * @param isKept whether it stays on the page of what follows
 */
export function line(text: string, kind: ParagraphKind = 'body', isKept = false): Paragraph {
  const font = kind === 'head' ? FACE.head : kind === 'subhead' ? FACE.subhead : FACE.body;
  return new Paragraph({
    spacing,
    keepNext: isKept || kind === 'head' || kind === 'subhead',
    keepLines: isKept,
    alignment: kind === 'right' ? AlignmentType.RIGHT : kind === 'centre' ? AlignmentType.CENTER : AlignmentType.BOTH,
    ...(kind === 'right' ? { indent: { right: INDENT * 2 } } : {}),
    ...(kind === 'body' || kind === 'head' || kind === 'subhead' ? { indent: { firstLine: INDENT } } : {}),
    children: [new TextRun({ text: printable(text), font, size: SIZE.body, characterSpacing: CHARACTER })],
  });
}

/** An empty line. @param isKept whether it stays on the page of what follows */
export function gap(isKept = false): Paragraph {
  return new Paragraph({ spacing, keepNext: isKept, children: [] });
}

/** Who signs and when, on one page with the lines before it: no signature stands on a page of its own. GB/T 9704—2012, 7.3.5. */
export function signature(issuer: string, date: string): Paragraph[] {
  return [gap(true), gap(true), line(issuer, 'right', true), line(date, 'right')];
}

/** Without the control characters that XML does not allow. */
export function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are what must go
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '',
  );
}
