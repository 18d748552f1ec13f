import type { stream } from 'exceljs';
import { pointsFromLevels } from './points-from-levels.js';
import { LEVELS_HEAD } from './workbook-plan.js';
import type { PlannedDimension, PlannedTown, WorkbookPlan } from './workbook-plan.js';
import { SheetWriter } from './sheet-writer.js';
import type { Cell } from './cell.js';
import { STYLES } from './cell-styles.js';

/** What was judged: the inputs of every formula. One row a town, or one for each sheet that counts. */
export async function writeLevels(workbook: stream.xlsx.WorkbookWriter, plan: WorkbookPlan): Promise<void> {
  const { result, words, options, dimensions } = plan;
  const columns = dimensions.flatMap(({ indicators }) => indicators);
  const sheet = new SheetWriter(workbook, {
    name: words.sheets.levels,
    widths: [18, 10, ...columns.map(() => 8)],
    title: words.title(result.county, result.year, words.sheets.levels),
    note: words.levelsNote,
    frozen: { rows: LEVELS_HEAD, columns: 2 },
    orientation: 'landscape',
  });
  sheet.add(
    [
      { text: words.town, style: STYLES.head },
      { text: '', style: STYLES.head },
      ...columns.map(({ indicator }) => ({
        text: `${indicator.id} ${indicator[options.language]}`,
        style: STYLES.head,
      })),
    ],
    72,
  );
  await sheet.addAll(rowsOf(plan, columns));
  await sheet.end(LEVELS_HEAD);
}

function* rowsOf(plan: WorkbookPlan, columns: PlannedDimension['indicators']): Generator<readonly Cell[]> {
  const { words, towns } = plan;
  for (const planned of towns)
    for (let place = 0; place < planned.levelsRows; place += 1)
      yield [
        { text: planned.town.name, style: STYLES.name },
        { text: planned.levelsRows > 1 ? words.sheet(place + 1) : '', style: STYLES.centre },
        ...columns.map(({ indicator }) => inputOf(plan, planned, indicator.id, place)),
      ];
}

function inputOf({ result, words }: WorkbookPlan, { byIndicator }: PlannedTown, id: string, place: number): Cell {
  const item = byIndicator.get(id);
  if (!item || item.state === 'not-applicable') return { text: '', style: STYLES.centre };
  const levels = pointsFromLevels(result.rubric, item) === null ? null : item.judged;
  if (levels) return { number: levels[place] ?? null, style: STYLES.input };
  return place === 0 ? { text: words.statedPoints, style: STYLES.centre } : { text: '', style: STYLES.centre };
}
