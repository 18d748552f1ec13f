import type { stream } from 'exceljs';
import type { ConversionFormula } from '@fazhi/domain';
import type { WorkbookPlan } from './workbook-plan.js';
import { SheetWriter } from './sheet-writer.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

/** Full marks, level shares, thresholds and the conversion: what the formulas reckon with. `planWorkbook` knows its rows. */
export async function writeParameters(workbook: stream.xlsx.WorkbookWriter, plan: WorkbookPlan): Promise<void> {
  const { result, words, options } = plan;
  const { rubric, conversion } = result;
  const { language } = options;
  const sheet = new SheetWriter(workbook, {
    name: words.sheets.parameters,
    widths: [30, 14, 14, 14, 14, 14],
    title: words.title(result.county, result.year, words.sheets.parameters),
    note: words.standing[result.standing],
    frozen: { rows: 2, columns: 0 },
    orientation: 'portrait',
  });
  const head = (text: string): Cell => ({ text, style: STYLES.head });
  sheet.add([head(words.full), { points: rubric.points, style: STYLES.total }]);
  sheet.add([head(words.level), ...rubric.levels.map((level, place) => head(`${String(place)} ${level[language]}`))]);
  sheet.add([head(words.share), ...rubric.levelShares.map((share): Cell => ({ number: share, style: STYLES.input }))]);
  sheet.add([head(words.grade), head(words.threshold)]);
  for (const grade of [...rubric.grades].reverse())
    sheet.add([{ text: grade[language], style: STYLES.name }, { points: grade.from }]);
  if (conversion) {
    sheet.wide(`${words.conversion}：${words.conversions[conversion.kind]}`, STYLES.note);
    for (const [name, points] of rowsOf(plan, conversion)) sheet.add([{ text: name, style: STYLES.name }, { points }]);
  }
  if (result.withoutResult.length > 0) sheet.wide(words.noResult(result.withoutResult.join('、')), STYLES.note);
  if (result.seal !== null) sheet.wide(`${words.seal}：${result.seal}`, STYLES.note);
  if (options.isAnonymous) sheet.wide(words.anonymous, STYLES.note, 30);
  sheet.wide(words.fonts, STYLES.note, 30);
  await sheet.end(null);
}

function rowsOf({ words, options, result }: WorkbookPlan, conversion: ConversionFormula): readonly [string, number][] {
  switch (conversion.kind) {
    case 'proportion':
      return [[words.give, conversion.give]];
    case 'above-base':
      return [
        [words.give, conversion.give],
        [words.baseOfConversion, conversion.base],
      ];
    case 'by-grade':
      return result.rubric.grades.flatMap((grade) => {
        const points = conversion.points[grade.id];
        return points === undefined ? [] : [[grade[options.language], points] as [string, number]];
      });
    case 'by-rank':
      return [
        [words.first, conversion.first],
        [words.step, conversion.step],
        [words.least, conversion.least],
      ];
  }
}
