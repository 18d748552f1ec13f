import type { stream } from 'exceljs';
import { ADJUSTMENTS_HEAD } from './workbook-plan.js';
import type { WorkbookPlan } from './workbook-plan.js';
import { SheetWriter } from './sheet-writer.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

interface List {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** Bonus and deductions, targets, what is to be mended, agreement, changes: plain lists, each left out where it would be empty (the adjustments stay: formulas point there). */
export async function writeLists(workbook: stream.xlsx.WorkbookWriter, plan: WorkbookPlan): Promise<void> {
  await writeList(workbook, plan, adjustments(plan));
  for (const list of [targets(plan), mending(plan), agreement(plan), changes(plan)])
    if (list) await writeList(workbook, plan, list);
}

async function writeList(
  workbook: stream.xlsx.WorkbookWriter,
  { result, words }: WorkbookPlan,
  list: List,
): Promise<void> {
  const sheet = new SheetWriter(workbook, {
    name: list.name,
    widths: list.widths,
    title: words.title(result.county, result.year, list.name),
    note: words.standing[result.standing],
    frozen: { rows: ADJUSTMENTS_HEAD, columns: 1 },
    orientation: 'landscape',
  });
  sheet.add(
    list.heads.map((text) => ({ text, style: STYLES.head })),
    24,
  );
  await sheet.addAll(list.rows);
  await sheet.end(ADJUSTMENTS_HEAD);
}

function adjustments({ words, options, towns }: WorkbookPlan): List {
  return {
    name: words.sheets.adjustments,
    heads: [words.town, words.item, words.basis, words.counted, words.reason],
    widths: [18, 34, 44, 10, 40],
    rows: towns.flatMap(({ town }) =>
      town.adjustments.map((line): readonly Cell[] => [
        { text: town.name, style: STYLES.name },
        { text: line[options.language] },
        { text: line.basis },
        { points: line.counted, style: STYLES.signed },
        { text: line.reason[options.language] },
      ]),
    ),
  };
}

function targets({ words, options, towns }: WorkbookPlan): List | null {
  const { language } = options;
  const rows = towns.flatMap(({ town }) =>
    town.indicators.flatMap(({ indicator, attainments }) =>
      attainments.map((attainment): readonly Cell[] => [
        { text: town.name, style: STYLES.name },
        { text: indicator, style: STYLES.centre },
        { text: attainment.name[language] },
        { text: attainment.target, style: STYLES.centre },
        attainment.value === null
          ? { text: '', style: STYLES.centre }
          : {
              text: `${attainment.approximate ? words.approximately : ''}${String(attainment.value)}${attainment.unit === '%' ? '%' : ` ${attainment.unit}`}${attainment.fraction ? `（${attainment.fraction}）` : ''}`,
              style: STYLES.centre,
            },
        { text: words.states[attainment.state], style: STYLES.centre },
      ]),
    ),
  );
  if (rows.length === 0) return null;
  return {
    name: words.sheets.targets,
    heads: [words.town, words.indicator, words.measure, words.target, words.reported, words.state],
    widths: [18, 8, 40, 16, 24, 12],
    rows,
  };
}

function mending({ words, towns }: WorkbookPlan): List | null {
  const rows = towns.flatMap(({ town }) =>
    town.toMend.map(({ indicator, text, due }): readonly Cell[] => [
      { text: town.name, style: STYLES.name },
      { text: indicator ?? '', style: STYLES.centre },
      { text },
      { text: due ?? '', style: STYLES.centre },
    ]),
  );
  if (rows.length === 0) return null;
  return {
    name: words.sheets.mending,
    heads: [words.town, words.indicator, words.toMend, words.due],
    widths: [18, 8, 80, 14],
    rows,
  };
}

function agreement({ result, words, options }: WorkbookPlan): List | null {
  if (result.agreement.length === 0) return null;
  return {
    name: words.sheets.agreement,
    heads: [words.figure, words.value, words.explanation],
    widths: [40, 14, 70],
    rows: result.agreement.map(({ name, value, note }): readonly Cell[] => [
      { text: name[options.language] },
      value === null
        ? { text: words.notComputable, style: STYLES.centre }
        : { number: value, style: { ...STYLES.points, numFmt: '0.000' } },
      { text: note[options.language] },
    ]),
  };
}

function changes({ result, words }: WorkbookPlan): List | null {
  if (result.changes.length === 0) return null;
  return {
    name: words.sheets.changes,
    heads: [words.when, words.town, words.what, words.from, words.to, words.reason],
    widths: [20, 18, 30, 24, 24, 50],
    rows: result.changes.map(({ at, town, subject, before, after, reason }): readonly Cell[] => [
      { text: `${at.slice(0, 16).replace('T', ' ')} UTC`, style: STYLES.centre },
      { text: town, style: STYLES.name },
      { text: subject },
      { text: before },
      { text: after },
      { text: reason },
    ]),
  };
}
