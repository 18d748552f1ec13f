import { floatAt, intAt } from '../aggregation/typed-at.js';
import type { NoiseModel } from '../agreement/estimate-noise.js';
import type { Random } from './random.js';
import { collectRanks, type RankDistribution } from './rank-distribution.js';

/**
 * Ranks under the assessors' noise [RSM4]: every draw gives each sheet one of the model's residuals at random (Efron & Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapter 9) and moves the town's total by what that does to it; where severity is taken off, the severities
 * are estimated anew from the drawn noise. No noise, no spread.
 * @param towns places in the round of the towns to rank
 * @param totals theirs, in hundredths
 */
export function resampleNoise(
  noise: NoiseModel,
  towns: readonly number[],
  totals: readonly number[],
  draws: number,
  random: Random,
): RankDistribution {
  const size = noise.scores.reduce((most, { town }) => Math.max(most, town + 1), 0);
  const row = Int32Array.from(noise.scores, ({ town }) => town);
  const share = Float64Array.from(noise.scores, (score) => score.share);
  const drawn = new Float64Array(row.length);
  const shift = new Float64Array(size);
  const places = towns.map((town) => (town < size ? town : null));
  const official = Float64Array.from(totals);
  const takeOffSeverity = severityOfNoise(noise, row, share, size);
  return collectRanks(towns.length, draws, (out) => {
    shift.fill(0);
    for (let index = 0; index < row.length; index += 1) {
      const residual = floatAt(noise.residual, random.below(row.length));
      drawn[index] = residual;
      const town = intAt(row, index);
      shift[town] = floatAt(shift, town) + floatAt(share, index) * residual;
    }
    takeOffSeverity(drawn, shift);
    places.forEach((town, place) => {
      out[place] = floatAt(official, place) + (town === null ? 0 : floatAt(shift, town));
    });
  });
}

/** Estimates the severities that the drawn noise feigns, and takes them off the towns' shifts. */
function severityOfNoise(
  { severity, scores }: NoiseModel,
  row: Int32Array,
  share: Float64Array,
  size: number,
): (drawn: Float64Array, shift: Float64Array) => void {
  if (!severity) return () => undefined;
  const { column, fit, assessors } = severity;
  const count = new Float64Array(size);
  for (const { town } of scores) count[town] = floatAt(count, town) + 1;
  const mean = new Float64Array(size);
  const right = new Float64Array(assessors.length);
  const effect = new Float64Array(assessors.length);
  return (drawn, shift) => {
    mean.fill(0);
    right.fill(0);
    for (let index = 0; index < row.length; index += 1) {
      const town = intAt(row, index);
      mean[town] = floatAt(mean, town) + floatAt(drawn, index) / floatAt(count, town);
    }
    for (let index = 0; index < row.length; index += 1) {
      const at = intAt(column, index);
      right[at] = floatAt(right, at) + floatAt(drawn, index) - floatAt(mean, intAt(row, index));
    }
    for (let a = 0; a < effect.length; a += 1) {
      let sum = 0;
      for (let b = 0; b < effect.length; b += 1) sum += floatAt(fit.inverse, a * effect.length + b) * floatAt(right, b);
      effect[a] = sum;
    }
    for (let index = 0; index < row.length; index += 1) {
      const town = intAt(row, index);
      shift[town] = floatAt(shift, town) - floatAt(share, index) * floatAt(effect, intAt(column, index));
    }
  };
}
