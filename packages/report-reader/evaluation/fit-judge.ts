import { SIGNS } from '@fazhi/report-reader/training';
import type { EvidenceJudge } from '@fazhi/report-reader/training';
import type { Example } from './label-candidates.js';

/** Pulls every weight but the first (`always`) towards 0; chosen by leaving reports out. */
const PENALTY = 10;
const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-9;
const DECIMALS = 4;

/**
 * Logistic regression with a penalty on the squares of the weights, by Newton's method: a convex problem, so there is one answer and no
 * chance in it. `from`: the least chance at which a candidate is accepted.
 */
export function fitJudge(examples: readonly Example[], from: number): EvidenceJudge {
  const width = SIGNS.length;
  const weights = new Float64Array(width);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gradient = new Float64Array(width);
    const curvature = Array.from({ length: width }, () => new Float64Array(width));
    for (const { signs, isRight } of examples) {
      const chance = 1 / (1 + Math.exp(-dot(weights, signs)));
      const spread = chance * (1 - chance);
      for (let row = 0; row < width; row += 1) {
        const sign = signs[row] ?? 0;
        if (sign === 0) continue;
        gradient[row] = (gradient[row] ?? 0) + (chance - Number(isRight)) * sign;
        const line = curvature[row];
        if (line) for (let at = 0; at <= row; at += 1) line[at] = (line[at] ?? 0) + spread * sign * (signs[at] ?? 0);
      }
    }
    for (let row = 0; row < width; row += 1) {
      const penalty = row === 0 ? 1e-6 : PENALTY;
      gradient[row] = (gradient[row] ?? 0) + penalty * (weights[row] ?? 0);
      const line = curvature[row];
      if (line) line[row] = (line[row] ?? 0) + penalty;
    }
    const change = solve(curvature, gradient);
    for (let at = 0; at < width; at += 1) weights[at] = (weights[at] ?? 0) - (change[at] ?? 0);
    if (change.every((one) => Math.abs(one) < CLOSE_ENOUGH)) break;
  }
  const rounded = SIGNS.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(DECIMALS)) + 0] as const);
  return { weights: Object.fromEntries(rounded), from };
}

function dot(weights: Float64Array, signs: readonly number[]): number {
  let sum = 0;
  for (const [at, sign] of signs.entries()) sum += sign * (weights[at] ?? 0);
  return sum;
}

/** Solves a symmetric positive system, of which the lower triangle is given, by Cholesky's method; overwrites the triangle. */
function solve(triangle: readonly Float64Array[], right: Float64Array): Float64Array {
  const cell = (row: number, column: number): number => triangle[row]?.[column] ?? 0;
  const width = right.length;
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = cell(row, column);
      for (let at = 0; at < column; at += 1) sum -= cell(row, at) * cell(column, at);
      const line = triangle[row];
      if (line) line[column] = row === column ? Math.sqrt(sum) : sum / cell(column, column);
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < width; row += 1) {
    let sum = solution[row] ?? 0;
    for (let at = 0; at < row; at += 1) sum -= cell(row, at) * (solution[at] ?? 0);
    solution[row] = sum / cell(row, row);
  }
  for (let row = width - 1; row >= 0; row -= 1) {
    let sum = solution[row] ?? 0;
    for (let at = row + 1; at < width; at += 1) sum -= cell(at, row) * (solution[at] ?? 0);
    solution[row] = sum / cell(row, row);
  }
  return solution;
}
