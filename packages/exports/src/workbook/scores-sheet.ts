import type { stream } from 'exceljs';
import { pointsFromLevels } from './points-from-levels.js';
import { SCORES_HEAD, SCORES_MARKS } from './workbook-plan.js';
import type { PlannedDimension, PlannedTown, WorkbookPlan } from './workbook-plan.js';
import { SheetWriter } from './sheet-writer.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

/** Every indicator's points, the dimensions' and the base: formulas from the levels. */
export async function writeScores(workbook: stream.xlsx.WorkbookWriter, plan: WorkbookPlan): Promise<void> {
  const { result, words, options, dimensions, towns, scores } = plan;
  const sheet = new SheetWriter(workbook, {
    name: words.sheets.scores,
    widths: [18, ...dimensions.flatMap(({ indicators }) => [...indicators.map(() => 8), 9]), 9, 9, 9],
    title: words.title(result.county, result.year, words.sheets.scores),
    note: words.scoresNote,
    frozen: { rows: SCORES_MARKS, columns: 1 },
    orientation: 'landscape',
  });
  const head = (text: string): Cell => ({ text, style: STYLES.head });
  sheet.add(
    [
      head(words.town),
      ...dimensions.flatMap(({ id, indicators, ...dimension }) => [
        ...indicators.map(({ indicator }) => head(`${indicator.id} ${indicator[options.language]}`)),
        head(`${id} ${dimension[options.language]} ${words.subtotal}`),
      ]),
      head(words.sum),
      head(words.applicable),
      head(words.base),
    ],
    72,
  );
  sheet.add([
    { text: words.max, style: STYLES.headPoints },
    ...dimensions.flatMap(({ indicators, points }): Cell[] => [
      ...indicators.map(({ indicator }): Cell => ({ points: indicator.points, style: STYLES.headPoints })),
      subtotalOf(indicators, SCORES_MARKS, points, STYLES.headPoints),
    ]),
    sumOf(dimensions, SCORES_MARKS, result.rubric.points, STYLES.headPoints),
    { text: '', style: STYLES.headPoints },
    { formula: plan.parameters.full, result: result.rubric.points / 100, style: STYLES.headPoints },
  ]);
  await sheet.addAll(rowsOf(plan));
  if (towns.length > 0 && scores.first !== SCORES_MARKS + 1) throw new Error('The plan and the sheet of scores differ');
  await sheet.end(SCORES_HEAD, SCORES_MARKS);
}

function* rowsOf(plan: WorkbookPlan): Generator<readonly Cell[]> {
  for (const planned of plan.towns) yield rowOf(plan, planned);
}

function rowOf(plan: WorkbookPlan, planned: PlannedTown): readonly Cell[] {
  const { dimensions, scores } = plan;
  const { town, scoresRow } = planned;
  const row = String(scoresRow);
  const points = town.dimensions.reduce((sum, dimension) => sum + dimension.points, 0);
  const max = town.dimensions.reduce((sum, dimension) => sum + dimension.applicableMax, 0);
  const marks = dimensions
    .flatMap(({ indicators }) => indicators)
    .map(({ scores: column }) => `IF(ISNUMBER(${column}${row}),${column}$${String(SCORES_MARKS)},0)`);
  return [
    { text: town.name, style: STYLES.name },
    ...dimensions.flatMap(({ id, indicators }): Cell[] => [
      ...indicators.map(({ indicator, scores: column, levels }) =>
        pointsOf(plan, planned, indicator.id, column, levels),
      ),
      subtotalOf(
        indicators,
        scoresRow,
        town.dimensions.find(({ dimension }) => dimension === id)?.points ?? 0,
        STYLES.total,
      ),
    ]),
    sumOf(dimensions, scoresRow, points, STYLES.points),
    { formula: `ROUND(${marks.join('+')},2)`, result: max / 100, style: STYLES.points },
    {
      formula: `IF(${scores.applicable}${row}=0,"",ROUND(${hundredths(`${scores.sum}${row}`)}*${hundredths(plan.parameters.full)}/${hundredths(`${scores.applicable}${row}`)},0)/100)`,
      result: town.base / 100,
      style: STYLES.total,
    },
  ];
}

/** Share of the level × full marks, rounded in whole hundredths as the domain does [TO1] [RS2]. */
function pointsOf(
  { result, words, parameters }: WorkbookPlan,
  { byIndicator, levelsRow }: PlannedTown,
  id: string,
  column: string,
  levels: string,
): Cell {
  const item = byIndicator.get(id);
  if (typeof item?.points !== 'number') return { text: '—', style: STYLES.centre };
  const { judged } = item;
  if (pointsFromLevels(result.rubric, item) === null || judged === null)
    return { points: item.points, style: STYLES.inputPoints };
  const max = hundredths(`${column}$${String(SCORES_MARKS)}`);
  const parts = judged.map((_, place) => {
    const cell = `'${words.sheets.levels}'!${levels}${String(levelsRow + place)}`;
    return `ROUND(${max}*INDEX(${parameters.shares},1,${cell}+1)/100,0)`;
  });
  const mean =
    parts.length === 1 ? `${parts.join('')}/100` : `ROUND((${parts.join('+')})/${String(parts.length)},0)/100`;
  return { formula: mean, result: item.points / 100, style: STYLES.points };
}

function subtotalOf(
  indicators: PlannedDimension['indicators'],
  row: number,
  points: number,
  style: typeof STYLES.total | typeof STYLES.headPoints,
): Cell {
  const [first, last] = [indicators[0], indicators.at(-1)];
  if (!first || !last) return { points, style };
  const range = `${first.scores}${String(row)}:${last.scores}${String(row)}`;
  return { formula: `ROUND(SUM(${range}),2)`, result: points / 100, style };
}

function sumOf(
  dimensions: readonly PlannedDimension[],
  row: number,
  points: number,
  style: typeof STYLES.points | typeof STYLES.headPoints,
): Cell {
  const cells = dimensions.map(({ subtotal }) => `${subtotal}${String(row)}`);
  return { formula: `ROUND(${cells.join('+')},2)`, result: points / 100, style };
}

/** Points as whole hundredths: what spreadsheets compute in binary is exact only on whole numbers. */
function hundredths(cell: string): string {
  return `ROUND(${cell}*100,0)`;
}
