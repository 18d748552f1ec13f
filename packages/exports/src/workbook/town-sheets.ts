import { formatPoints, levelText } from '@fazhi/domain';
import type { Indicator, Level } from '@fazhi/domain';
import type { stream } from 'exceljs';
import { gradeName } from '../meeting/names.js';
import type { MeetingIndicator } from '../meeting/meeting-result.js';
import { sheetName } from './sheet-name.js';
import { splitText } from './split-text.js';
import type { PlannedTown, WorkbookPlan } from './workbook-plan.js';
import { SheetWriter } from './sheet-writer.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

/** Beyond this a tab for each town is no help any more, and one list with a filter is. */
const MOST_TABS = 150;
const HEAD = 3;

/** Each town's sheet with the report's words and the comments: a tab a town, or one long list where there are very many. */
export async function writeTownSheets(workbook: stream.xlsx.WorkbookWriter, plan: WorkbookPlan): Promise<void> {
  const { result, words, towns } = plan;
  if (towns.length > MOST_TABS) {
    const sheet = open(workbook, plan, {
      name: words.sheets.remarks,
      title: words.title(result.county, result.year, words.sheets.remarks),
      note: words.standing[result.standing],
    });
    for (const planned of towns) await sheet.addAll(rowsOfTown(plan, planned));
    await sheet.end(HEAD);
    return;
  }
  const taken = new Set(Object.values(words.sheets).map((name) => name.toLowerCase()));
  for (const planned of towns) {
    const { town } = planned;
    const sheet = open(workbook, plan, {
      name: sheetName(town.name, taken),
      title: words.townTitle(town.name, result.year),
      note: words.townNote(
        formatPoints(town.total),
        formatPoints(result.rubric.points),
        gradeName(result.rubric, town.grade)[plan.options.language],
        town.rank,
      ),
    });
    await sheet.addAll(rowsOfTown(plan, planned));
    await sheet.end(HEAD);
  }
}

function open(
  workbook: stream.xlsx.WorkbookWriter,
  { words }: WorkbookPlan,
  layout: { readonly name: string; readonly title: string; readonly note: string },
): SheetWriter {
  const sheet = new SheetWriter(workbook, {
    ...layout,
    widths: [14, 8, 22, 8, 8, 8, 44, 44, 26],
    frozen: { rows: HEAD, columns: 3 },
    orientation: 'landscape',
  });
  const heads = [
    words.town,
    words.indicator,
    words.indicatorName,
    words.max,
    words.level,
    words.points,
    words.quote,
    words.comment,
    words.nextLevel,
  ];
  sheet.add(
    heads.map((text) => ({ text, style: STYLES.head })),
    24,
  );
  return sheet;
}

function* rowsOfTown(plan: WorkbookPlan, planned: PlannedTown): Generator<readonly Cell[]> {
  for (const dimension of plan.dimensions)
    for (const { indicator, scores } of dimension.indicators) {
      const item = planned.byIndicator.get(indicator.id);
      if (item) yield* rowsOfIndicator(plan, planned, indicator, item, scores);
    }
}

/** Long texts go on in further rows: a row higher than a page is cut off in print. */
function* rowsOfIndicator(
  { result, words, options }: WorkbookPlan,
  { town, scoresRow }: PlannedTown,
  indicator: Indicator,
  item: MeetingIndicator,
  column: string,
): Generator<readonly Cell[]> {
  const { language } = options;
  const { level, points } = item;
  const quotes = splitText(item.quotes.map((quote) => `“${quote}”`).join('\n'));
  const comments = splitText(
    [...(item.basis === null ? [] : [`${words.notApplicable}：${item.basis}`]), ...item.comments].join('\n'),
  );
  const next =
    level === null || level === 4 || points === item.maxPoints
      ? ''
      : levelText(result.rubric, indicator, (level + 1) as Level)[language];
  const first: readonly Cell[] = [
    { text: town.name, style: STYLES.name },
    { text: indicator.id, style: STYLES.centre },
    { text: indicator[language] },
    { points: item.maxPoints },
    level === null ? { text: words.notApplicable, style: STYLES.centre } : { number: level, style: STYLES.whole },
    points === null
      ? { text: '—', style: STYLES.centre }
      : {
          formula: `'${words.sheets.scores}'!${column}${String(scoresRow)}`,
          result: points / 100,
          style: STYLES.points,
        },
  ];
  const rows = Math.max(1, quotes.length, comments.length);
  for (let place = 0; place < rows; place += 1)
    yield [
      ...(place === 0
        ? first
        : [{ text: town.name, style: STYLES.name }, { text: indicator.id, style: STYLES.centre }, ...BLANK]),
      { text: quotes[place] ?? '' },
      { text: comments[place] ?? '' },
      { text: place === 0 ? next : '' },
    ];
}

const BLANK: readonly Cell[] = Array.from({ length: 4 }, () => ({ text: '', style: STYLES.centre }));
