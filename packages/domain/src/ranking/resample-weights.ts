import type { CountyOutcome } from '../aggregation/aggregate-county.js';
import { floatAt } from '../aggregation/typed-at.js';
import type { Random } from './random.js';
import { collectRanks, type RankDistribution } from './rank-distribution.js';

/**
 * Ranks under other weights [RSM5]: every draw takes the indicators' weights from a Dirichlet distribution around the official ones and scores the
 * towns again, rounded to hundredths. A weight w (a share of 1) then scatters with the standard deviation √(w(1 − w) ÷ (concentration + 1)).
 * @param concentration above 0; the higher, the closer to the official weights, which Infinity gives exactly
 * @returns over the scored towns, in the round's order
 */
export function resampleWeights(
  { input: { rubric }, towns }: CountyOutcome,
  concentration: number,
  draws: number,
  random: Random,
): RankDistribution {
  const official = Float64Array.from(rubric.indicators, ({ points }) => points);
  const full = official.reduce((sum, points) => sum + points, 0);
  const width = official.length;
  const scored = towns.flatMap(({ cells, scored: got }) =>
    got ? [{ cells, adjusted: got.total.adjustments.points }] : [],
  );
  const points = new Float64Array(scored.length * width);
  const max = new Float64Array(scored.length * width);
  scored.forEach(({ cells }, place) => {
    rubric.indicators.forEach(({ id }, index) => {
      const cell = cells.get(id);
      if (cell?.state !== 'scored') return;
      points[place * width + index] = Number(cell.points);
      max[place * width + index] = cell.maxPoints;
    });
  });
  const change = new Float64Array(width);
  const drawWeights = () => {
    if (concentration === Infinity) return change.fill(1);
    const drawn = official.map((weight) => (weight === 0 ? 0 : random.gamma((concentration * weight) / full)));
    const sum = drawn.reduce((all, value) => all + value, 0);
    return drawn.map((value, index) => (value === 0 ? 0 : ((value / sum) * full) / floatAt(official, index)));
  };
  return collectRanks(scored.length, draws, (out) => {
    const weights = drawWeights();
    scored.forEach(({ adjusted }, place) => {
      let got = 0;
      let of = 0;
      for (let index = 0; index < width; index += 1) {
        const weight = floatAt(weights, index);
        got += floatAt(points, place * width + index) * weight;
        of += floatAt(max, place * width + index) * weight;
      }
      out[place] = Math.max(0, (of === 0 ? 0 : Math.round((got * rubric.points) / of)) + adjusted);
    });
  });
}
