import type { CountyOutcome } from '../aggregation/aggregate-county.js';
import { entryScorer } from '../aggregation/entry-scorer.js';
import type { RoundSheet } from '../aggregation/round-sheet.js';

/** One assessor's sheet as one number, for what is said about assessors and noise. */
export interface SheetScore {
  readonly sheet: RoundSheet;
  /** Place of the town in the round. */
  readonly town: number;
  /** What the sheet alone would give, out of the full marks; unrounded hundredths [SEV1]. */
  readonly total: number;
  /** Its share of the town's total by its source's weight, 0 to 1. */
  readonly share: number;
}

/**
 * Every assessor's sheet as one total [SEV1]: those that count and those that the county's own decision replaced, since the decision rests on
 * them. Sources of weight 0 and the decisions themselves are no assessors' scores.
 */
export function sheetTotals({ input, towns }: CountyOutcome): readonly SheetScore[] {
  const { rubric, aggregation } = input;
  const scorers = rubric.indicators.map((indicator) => ({ id: indicator.id, score: entryScorer(rubric, indicator) }));
  const weights = new Map(aggregation.sources.map(({ id, weight }) => [id, weight]));
  return towns.flatMap(({ sheets, cells }, town) => {
    const own = [
      ...sheets.kept,
      ...sheets.filtered.flatMap(({ sheet, why }) => (why === 'county-decided' ? [sheet] : [])),
    ].filter(({ decides, source }) => !decides && weights.get(source) !== 0);
    const scored = own.flatMap((sheet) => {
      let points = 0;
      let max = 0;
      for (const { id, score } of scorers) {
        const entry = score(sheet.entries[id]);
        if (entry.kind !== 'scored' || cells.get(id)?.state === 'not-applicable') continue;
        points += entry.points;
        max += entry.maxPoints;
      }
      return max === 0 ? [] : [{ sheet, town, total: (points * rubric.points) / max }];
    });
    const inSource = new Map<string, number>();
    for (const { sheet } of scored) inSource.set(sheet.source, (inSource.get(sheet.source) ?? 0) + 1);
    const all = [...inSource.keys()].reduce((sum, source) => sum + Number(weights.get(source)), 0);
    return scored.map((item) => {
      const { source } = item.sheet;
      return { ...item, share: Number(weights.get(source)) / (all * Number(inSource.get(source))) };
    });
  });
}
