import type { ConversionFormula } from '@fazhi/domain';
import type { PlannedTown, WorkbookPlan } from './workbook-plan.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

/**
 * A town's converted points (折算) as a formula on the parameters [CV1]–[CV5].
 * @param total reference to the town's total in points
 * @param rank reference to its rank
 */
export function conversionFormula(
  { parameters, result }: WorkbookPlan,
  conversion: ConversionFormula,
  { town }: PlannedTown,
  total: string,
  rank: string,
): Cell {
  if (town.converted === null) return { text: '', style: STYLES.centre };
  const cell = (formula: string): Cell => ({ formula, result: (town.converted ?? 0) / 100, style: STYLES.points });
  const [first = '', second = '', third = ''] = parameters.conversion;
  switch (conversion.kind) {
    case 'proportion':
      return cell(
        `MIN(${first},ROUND(ROUND(${total}*100,0)/ROUND(${parameters.full}*100,0)*ROUND(${first}*100,0),0)/100)`,
      );
    case 'above-base':
      return cell(
        `MIN(${first},ROUND(MAX(0,ROUND((${total}-${second})*100,0))/ROUND((${parameters.full}-${second})*100,0)*ROUND(${first}*100,0),0)/100)`,
      );
    case 'by-rank':
      return cell(`MAX(${third},ROUND(${first}-(${rank}-1)*${second},2))`);
    case 'by-grade': {
      const place = result.rubric.grades
        .filter(({ id }) => id in conversion.points)
        .findIndex(({ id }) => id === town.grade);
      return place < 0 ? { points: town.converted } : cell(offsetRow(first, place));
    }
  }
}

/** The cell so many rows further down. */
function offsetRow(reference: string, rows: number): string {
  return reference.replace(/\d+$/u, (row) => String(Number(row) + rows));
}
