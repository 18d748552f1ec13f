import { formatPoints } from '@fazhi/domain';
import type { Language } from '@fazhi/domain';
import type { MeetingResult, MeetingTown } from '../meeting/meeting-result.js';
import { findIndicator, gradeName } from '../meeting/names.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TownOrder } from '../meeting/order-towns.js';
import { splitText } from '../workbook/split-text.js';
import { WORKBOOK_WORDS } from '../workbook/workbook-words.js';
import { PdfPaper } from './pdf-paper.js';

/** Every town's sheet as one .pdf, a bookmark a town. */
export async function sheetsPdf(
  result: MeetingResult,
  { language, order }: { readonly language: Language; readonly order: TownOrder },
  now: Date,
): Promise<Uint8Array> {
  const words = WORKBOOK_WORDS[language];
  const paper = new PdfPaper(
    words.title(result.county, result.year, words.sheets.remarks),
    result.county,
    'landscape',
    now,
  );
  orderTowns(result.towns, order).forEach((town, place) => {
    if (place > 0) paper.newPage();
    paper.heading(words.townTitle(town.name, result.year), 1);
    paper.bookmark(town.name);
    paper.paragraph(
      words.townNote(
        formatPoints(town.total),
        formatPoints(result.rubric.points),
        gradeName(result.rubric, town.grade)[language],
        town.rank,
      ) + ` · ${words.standing[result.standing]}`,
      { size: 9 },
    );
    paper.table(
      [
        { head: words.indicator, width: 20 },
        { head: words.level, width: 6, align: 'center' },
        { head: words.points, width: 11, align: 'center' },
        { head: words.quote, width: 36 },
        { head: words.comment, width: 36 },
      ],
      rowsOf(result, town, language),
    );
  });
  if (result.towns.length === 0) paper.paragraph(words.noResult(result.withoutResult.join('、')));
  return paper.end(result.county);
}

/** Long texts go on in further rows, so that every row fits on a page. */
function rowsOf({ rubric }: MeetingResult, town: MeetingTown, language: Language) {
  const words = WORKBOOK_WORDS[language];
  return town.indicators.flatMap((item) => {
    const quotes = splitText(item.quotes.map((quote) => `“${quote}”`).join('\n'));
    const comments = splitText(
      [...(item.basis === null ? [] : [`${words.notApplicable}：${item.basis}`]), ...item.comments].join('\n'),
    );
    return Array.from({ length: Math.max(quotes.length, comments.length) }, (_, place) => [
      place === 0 ? `${item.indicator} ${findIndicator(rubric, item.indicator)?.[language] ?? ''}` : item.indicator,
      place === 0 ? (item.level === null ? '—' : String(item.level)) : '',
      place > 0 || item.points === null
        ? ''
        : {
            share: item.maxPoints === 0 ? 0 : item.points / item.maxPoints,
            text: `${formatPoints(item.points)} / ${formatPoints(item.maxPoints)}`,
          },
      quotes[place] ?? '',
      comments[place] ?? '',
    ]);
  });
}
