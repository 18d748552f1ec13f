import PptxModule from 'pptxgenjs';
import { chineseDate, issuerOf } from '../circular/issuer.js';
import type { Issue } from '../circular/issuer.js';
import { printable } from '../docx/official-page.js';
import type { MeetingResult } from '../meeting/meeting-result.js';
import type { Language } from '@fazhi/domain';
import { briefingContent } from './briefing-content.js';
import type { BriefingChart, BriefingSlide } from './briefing-slide.js';
import { BRIEFING_WORDS } from './briefing-words.js';

type Deck = InstanceType<typeof PptxModule.default>;
type Slide = ReturnType<Deck['addSlide']>;
// the package's types call the class its default export; Node gives the class itself
const Pptx = PptxModule as unknown as new () => Deck;

/** Named as offices have it; where a machine lacks it, the program takes another Chinese face without serifs. */
const FACE = '微软雅黑';
const INK = '1B2A3A';
const QUIET = '66727F';
const ACCENT = '2F6DB5';
/** Inches of a 16:9 slide. */
const PAGE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
const BODY = { top: 1.35, height: 5.45 } as const;
const TABLE_FONT = 12;

/** The briefing for the meeting as .pptx: charts that the office program draws from tables of numbers, notes that name their sources. */
export async function briefing(
  result: MeetingResult,
  issue: Issue,
  { language }: { readonly language: Language },
): Promise<Uint8Array> {
  const words = BRIEFING_WORDS[language];
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  deck.title = printable(words.title(result.county, result.year).replace('\n', ' '));
  deck.company = printable(result.county);
  deck.author = printable(issuerOf(result.county, issue));
  addTitle(deck, result, issue, language);
  for (const slide of briefingContent(result, language))
    addSlide(deck, slide, `${result.county} · ${words.standing[result.standing]}`);
  return new Uint8Array((await deck.write({ outputType: 'nodebuffer' })) as Buffer);
}

function addTitle(deck: Deck, { county, year, standing }: MeetingResult, issue: Issue, language: Language): void {
  const words = BRIEFING_WORDS[language];
  const slide = deck.addSlide();
  slide.addShape('rect', { x: 0, y: 2.15, w: 0.28, h: 2.1, fill: { color: ACCENT } });
  const across = { x: 0.9, w: PAGE.width - 1.8, fontFace: FACE, color: INK, valign: 'middle' } as const;
  slide.addText(printable(words.title(county, year)), { ...across, y: 2.1, h: 2.2, fontSize: 40, bold: true });
  slide.addText(printable(issuerOf(county, issue)), { ...across, y: 4.6, h: 0.5, fontSize: 20 });
  slide.addText(chineseDate(issue.date, year + 1), { ...across, y: 5.1, h: 0.5, fontSize: 18, color: QUIET });
  slide.addText(words.standing[standing], { ...across, y: 6.6, h: 0.4, fontSize: 14, color: QUIET });
  slide.addNotes(words.standing[standing]);
}

function addSlide(deck: Deck, { title, lines, chart, table, notes }: BriefingSlide, foot: string): void {
  const slide = deck.addSlide();
  const { margin, width } = PAGE;
  const inner = width - 2 * margin;
  const text = { fontFace: FACE, color: INK } as const;
  slide.addText(printable(title), {
    ...text,
    x: margin,
    y: 0.35,
    w: inner,
    h: 0.7,
    fontSize: 28,
    bold: true,
    margin: 0,
    valign: 'middle',
  });
  slide.addShape('line', { x: margin, y: 1.1, w: inner, h: 0, line: { color: ACCENT, width: 2 } });
  const isBeside = table !== null || lines.length > 2;
  const left = isBeside ? inner * 0.44 : inner;
  const linesHeight = table ? 0.4 : chart !== null && !isBeside ? lines.length * 0.36 : BODY.height;
  if (lines.length > 0)
    slide.addText(
      lines.map((line) => ({ text: printable(line), options: { breakLine: true } })),
      {
        ...text,
        x: margin,
        y: table ? BODY.top + BODY.height - linesHeight : BODY.top,
        w: left,
        h: linesHeight,
        fontSize: table ? 14 : isBeside ? 18 : 16,
        margin: 0,
        valign: 'top',
        paraSpaceAfter: isBeside ? 10 : 2,
        fit: 'shrink',
      },
    );
  if (table) addTable(slide, table, left);
  if (chart) {
    const top = isBeside || lines.length === 0 ? BODY.top : BODY.top + linesHeight + 0.1;
    addChart(slide, chart, {
      x: isBeside ? margin + left + 0.2 : margin,
      y: top,
      w: isBeside ? inner - left - 0.2 : inner,
      h: BODY.top + BODY.height - top,
    });
  }
  slide.addText(printable(foot), {
    ...text,
    x: margin,
    y: 6.95,
    w: inner - 1,
    h: 0.3,
    fontSize: 11,
    color: QUIET,
    margin: 0,
  });
  slide.slideNumber = { x: width - margin - 0.6, y: 6.95, w: 0.6, h: 0.3, fontFace: FACE, fontSize: 11, color: QUIET };
  slide.addNotes(notes.map(printable).join('\n'));
}

function addTable(slide: Slide, { head, rows }: NonNullable<BriefingSlide['table']>, width: number): void {
  const border = { type: 'solid', color: 'BFC7D0', pt: 0.75 } as const;
  const cell = { fontFace: FACE, fontSize: TABLE_FONT, color: INK, border, valign: 'middle' } as const;
  slide.addTable(
    [
      head.map((text) => ({ text: printable(text), options: { ...cell, bold: true, fill: { color: 'E8EEF4' } } })),
      ...rows.map((row) => row.map((text) => ({ text: printable(shorten(text)), options: { ...cell, margin: 0.04 } }))),
    ],
    { x: PAGE.margin, y: BODY.top, w: width, colW: [width * 0.24, width * 0.16, width * 0.6] },
  );
}

/** A slide's cell holds a few lines; the workbook has the whole text. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 70 ? text : `${characters.slice(0, 69).join('')}…`;
}

function addChart(
  slide: Slide,
  { kind, labels, series, colours, format, from, to }: BriefingChart,
  place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): void {
  const lying = kind === 'bars';
  const names = labels.map(printable);
  slide.addChart(
    'bar',
    series.map(({ name, values }) => ({ name: printable(name), labels: names, values: [...values] })),
    {
      ...place,
      barDir: lying ? 'bar' : 'col',
      barGapWidthPct: series.length > 1 ? 60 : 45,
      chartColors: [...colours],
      altText: series.map(({ name }) => name).join('、'),
      showLegend: series.length > 1,
      legendPos: 'b',
      legendFontFace: FACE,
      legendFontSize: 12,
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontFace: FACE,
      dataLabelFontSize: labels.length * series.length > 14 ? 10 : 12,
      dataLabelPosition: 'outEnd',
      catAxisLabelFontFace: FACE,
      catAxisLabelFontSize: labels.length > 14 ? 10 : 12,
      catAxisLabelPos: 'low',
      // the first bar on top, as a ranking reads; the type knows one way only
      ...(lying ? { catAxisOrientation: 'maxMin' as 'minMax' } : {}),
      valAxisHidden: true,
      valGridLine: { style: 'none' },
      ...(from === null ? {} : { valAxisMinVal: from }),
      ...(to === null ? {} : { valAxisMaxVal: to }),
      valAxisLabelFormatCode: format,
    },
  );
}
