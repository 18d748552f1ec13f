import { formatPoints } from '@fazhi/domain';
import type { Language } from '@fazhi/domain';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { gradeName } from '../meeting/names.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TownOrder } from '../meeting/order-towns.js';
import { WORKBOOK_WORDS } from '../workbook/workbook-words.js';
import { PdfPaper } from './pdf-paper.js';

/** The ranking as .pdf, A4 across, with a bar for every total. */
export async function rankingPdf(
  result: MeetingResult,
  { language, order }: { readonly language: Language; readonly order: TownOrder },
  now: Date,
): Promise<Uint8Array> {
  const words = WORKBOOK_WORDS[language];
  const { county, year, rubric, towns } = result;
  const title = words.title(county, year, words.sheets.ranking);
  const paper = new PdfPaper(title, county, 'landscape', now);
  const hasRanks = towns.some(({ ranks }) => ranks !== null);
  paper.heading(title, 1);
  paper.bookmark(words.sheets.ranking);
  paper.paragraph(words.standing[result.standing], { size: 9 });
  paper.table(
    [
      { head: words.rank, width: 6, align: 'center' },
      { head: words.town, width: 18 },
      { head: words.total, width: 16, align: 'center' },
      { head: words.grade, width: 9, align: 'center' },
      ...(hasRanks ? [{ head: words.ranks, width: 9, align: 'center' } as const] : []),
      ...rubric.dimensions.map((dimension) => ({
        head: `${dimension[language]}\n${formatPoints(dimension.points)}`,
        width: 11,
        align: 'center' as const,
      })),
      { head: words.adjusted, width: 8, align: 'center' },
    ],
    orderTowns(towns, order).map((town) => [
      String(town.rank),
      town.name,
      { share: Math.min(1, Math.max(0, town.total / rubric.points)), text: formatPoints(town.total) },
      (town.gradeBetween ?? [town.grade]).map((id) => gradeName(rubric, id)[language]).join(' / '),
      ...(hasRanks ? [town.ranks ? `${String(town.ranks.low)}–${String(town.ranks.high)}` : ''] : []),
      ...rubric.dimensions.map(({ id }) => {
        const own = town.dimensions.find(({ dimension }) => dimension === id);
        return own && own.applicableMax > 0 ? formatPoints(own.points) : '—';
      }),
      formatPoints(town.adjusted),
    ]),
  );
  if (result.withoutResult.length > 0) paper.paragraph(words.noResult(result.withoutResult.join('、')), { size: 9 });
  return paper.end(result.seal === null ? county : `${words.seal} ${result.seal.slice(0, 16)}`);
}
