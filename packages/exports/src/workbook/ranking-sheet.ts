import type { stream } from 'exceljs';
import { gradeName } from '../meeting/names.js';
import { columnLetter } from './column-letter.js';
import { conversionFormula } from './conversion-cell.js';
import { RANKING_HEAD } from './workbook-plan.js';
import type { PlannedTown, WorkbookPlan } from './workbook-plan.js';
import { SheetWriter } from './sheet-writer.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

/** A column of the ranking: its header, its width, its cell for a town. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly cell: (planned: PlannedTown) => Cell;
}

/** The ranking, by formula from the sheet of scores. */
export async function writeRanking(workbook: stream.xlsx.WorkbookWriter, plan: WorkbookPlan): Promise<void> {
  const { result, words } = plan;
  const columns = columnsOf(plan);
  const sheet = new SheetWriter(workbook, {
    name: words.sheets.ranking,
    widths: columns.map(({ width }) => width),
    title: words.title(result.county, result.year, words.sheets.ranking),
    note: words.standing[result.standing] + words.rankingNote,
    frozen: { rows: RANKING_HEAD, columns: 2 },
    orientation: 'landscape',
  });
  sheet.add(
    columns.map(({ head }) => ({ text: head, style: STYLES.head })),
    48,
  );
  await sheet.addAll(plan.towns.map((planned) => columns.map(({ cell }) => cell(planned))));
  await sheet.end(RANKING_HEAD);
}

const TOTAL = 'C';

function columnsOf(plan: WorkbookPlan): readonly Column[] {
  const { result, words, options, dimensions, ranking, scores, parameters } = plan;
  const { language } = options;
  const score = (column: string, { scoresRow }: PlannedTown) =>
    `'${words.sheets.scores}'!${column}${String(scoresRow)}`;
  const totals = `${TOTAL}$${String(ranking.first)}:${TOTAL}$${String(ranking.last)}`;
  const own = (column: string, { rankingRow }: PlannedTown) => `${column}${String(rankingRow)}`;
  // after rank, town, total, grade, grade by total, the dimensions and the base
  const adjusted = columnLetter(5 + dimensions.length + 2);
  const base = columnLetter(5 + dimensions.length + 1);
  const { lastYear, conversion } = result;
  const hasBands = result.towns.some(({ band }) => band !== null);
  const hasNotes = result.towns.some(({ gradeNotes }) => gradeNotes.length > 0);
  const fixed: Column[] = [
    {
      head: words.rank,
      width: 7,
      cell: (each) => ({
        formula: `RANK(${own(TOTAL, each)},${totals},0)`,
        result: each.town.rank,
        style: STYLES.whole,
      }),
    },
    { head: words.town, width: 18, cell: ({ town }) => ({ text: town.name, style: STYLES.name }) },
    {
      head: words.total,
      width: 10,
      cell: (each) => ({
        formula: `MAX(0,ROUND(${own(base, each)}+${own(adjusted, each)},2))`,
        result: each.town.total / 100,
        style: STYLES.total,
      }),
    },
    {
      head: words.grade,
      width: 11,
      cell: ({ town }) => ({
        text: (town.gradeBetween ?? [town.grade]).map((id) => gradeName(result.rubric, id)[language]).join(' / '),
        style: STYLES.centre,
      }),
    },
    {
      head: words.gradeByTotal,
      width: 11,
      cell: (each) => ({
        formula: `LOOKUP(${own(TOTAL, each)},${parameters.thresholds},${parameters.grades})`,
        result: gradeByTotal(plan, each.town.total),
        style: STYLES.centre,
      }),
    },
    ...dimensions.map((dimension): Column => {
      const { id, subtotal } = dimension;
      return {
        head: `${id} ${dimension[language]}`,
        width: 12,
        cell: (each) => ({
          formula: score(subtotal, each),
          result: (each.town.dimensions.find((total) => total.dimension === id)?.points ?? 0) / 100,
          style: STYLES.points,
        }),
      };
    }),
    {
      head: words.base,
      width: 10,
      cell: (each) => ({ formula: score(scores.base, each), result: each.town.base / 100, style: STYLES.points }),
    },
    { head: words.adjusted, width: 10, cell: (each) => adjustedOf(plan, each) },
  ];
  const more: Column[] = [];
  if (conversion)
    more.push({
      head: words.converted,
      width: 10,
      cell: (each) => conversionFormula(plan, conversion, each, own(TOTAL, each), own('A', each)),
    });
  if (hasBands)
    more.push(
      { head: words.band, width: 7, cell: ({ town }) => ({ number: town.band, style: STYLES.whole }) },
      {
        head: words.ranks,
        width: 10,
        cell: ({ town }) => ({
          text: town.ranks ? `${String(town.ranks.low)}–${String(town.ranks.high)}` : '',
          style: STYLES.centre,
        }),
      },
    );
  if (lastYear !== null) {
    const before = columnLetter(fixed.length + more.length + 1);
    more.push(
      {
        head: words.before(lastYear),
        width: 9,
        cell: ({ town }) => ({ number: town.before?.rank ?? null, style: STYLES.whole }),
      },
      { head: words.beforeTotal(lastYear), width: 10, cell: ({ town }) => ({ points: town.before?.total ?? null }) },
      {
        head: words.moved,
        width: 8,
        cell: (each) =>
          each.town.before
            ? {
                formula: `${own(before, each)}-${own('A', each)}`,
                result: each.town.before.rank - each.town.rank,
                style: STYLES.moved,
              }
            : { text: '', style: STYLES.centre },
      },
    );
  }
  if (hasNotes)
    more.push({
      head: words.gradeNote,
      width: 36,
      cell: ({ town }) => ({ text: town.gradeNotes.map((note) => note[language]).join('；') }),
    });
  return [...fixed, ...more];
}

function adjustedOf({ words }: WorkbookPlan, { town, adjustmentsRow }: PlannedTown): Cell {
  const counted = town.adjustments.reduce((sum, line) => sum + line.counted, 0);
  // what the lines do not add up to is stated, not computed: nobody should read a sum that is none
  if (town.adjustments.length === 0 || counted !== town.adjusted)
    return { points: town.adjusted, style: STYLES.signed };
  const last = adjustmentsRow + town.adjustments.length - 1;
  const formula = `ROUND(SUM('${words.sheets.adjustments}'!D${String(adjustmentsRow)}:D${String(last)}),2)`;
  return { formula, result: town.adjusted / 100, style: STYLES.signed };
}

function gradeByTotal({ result, options }: WorkbookPlan, total: number): string {
  const grade = result.rubric.grades.find(({ from }) => total >= from);
  return grade ? grade[options.language] : '';
}
