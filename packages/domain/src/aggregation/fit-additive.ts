import { floatAt, intAt } from './typed-at.js';
import { findComponents, type Component } from './find-components.js';
import { invertPositive } from './invert-positive.js';
import type { Observations } from './observations.js';

/** The additive model value = row + column + noise, fitted; or why it cannot be. */
export type AdditiveFit =
  | {
      readonly connected: true;
      /** What each row would get on average from all columns; NaN where a row has no observation. */
      readonly rowEffect: Float64Array;
      /** How far each column lies above the average column; they add up to 0. */
      readonly columnEffect: Float64Array;
      /** By observation. */
      readonly residual: Float64Array;
      /** Observations less parameters. */
      readonly degreesOfFreedom: number;
      /** Columns × columns: the generalised inverse of the columns' normal equations. */
      readonly inverse: Float64Array;
    }
  | { readonly connected: false; readonly components: readonly Component[] };

/**
 * Fits row + column by weighted least squares [AGG7]: the rows are eliminated, and the columns solved under the condition that their effects
 * add up to 0 (two-way classification with unequal numbers; Searle, Linear Models, 1971, chapter 7). Refuses a design whose rows and columns
 * fall apart: no difference across the parts could be told from severity.
 */
export function fitAdditive(observations: Observations): AdditiveFit {
  const { rows, columns, row, column, value, weight } = observations;
  const components = findComponents(observations);
  if (components.length !== 1) return { connected: false, components };
  const rowWeight = new Float64Array(rows);
  const rowMean = new Float64Array(rows);
  const share = new Float64Array(rows * columns);
  for (let index = 0; index < row.length; index += 1) {
    const at = intAt(row, index);
    const by = floatAt(weight, index);
    rowWeight[at] = floatAt(rowWeight, at) + by;
    rowMean[at] = floatAt(rowMean, at) + by * floatAt(value, index);
    const cell = at * columns + intAt(column, index);
    share[cell] = floatAt(share, cell) + by;
  }
  for (let at = 0; at < rows; at += 1) rowMean[at] = floatAt(rowMean, at) / floatAt(rowWeight, at);
  const right = new Float64Array(columns);
  for (let index = 0; index < row.length; index += 1) {
    const to = intAt(column, index);
    const off = floatAt(value, index) - floatAt(rowMean, intAt(row, index));
    right[to] = floatAt(right, to) + floatAt(weight, index) * off;
  }
  const inverse = invertColumns(share, rowWeight, rows, columns);
  const columnEffect = new Float64Array(columns);
  for (let a = 0; a < columns; a += 1)
    for (let b = 0; b < columns; b += 1)
      columnEffect[a] = floatAt(columnEffect, a) + floatAt(inverse, a * columns + b) * floatAt(right, b);
  const rowEffect = rowMean;
  for (let index = 0; index < row.length; index += 1) {
    const at = intAt(row, index);
    const part = floatAt(weight, index) / floatAt(rowWeight, at);
    rowEffect[at] = floatAt(rowEffect, at) - part * floatAt(columnEffect, intAt(column, index));
  }
  const residual = value.map(
    (given, index) => given - floatAt(rowEffect, intAt(row, index)) - floatAt(columnEffect, intAt(column, index)),
  );
  const degreesOfFreedom = row.length - rowWeight.filter((all) => all > 0).length - columns + 1;
  return { connected: true, rowEffect, columnEffect, residual, degreesOfFreedom, inverse };
}

/** The columns' normal equations after the rows are eliminated are a graph's Laplacian; 11′/n makes them invertible and is taken off again. */
function invertColumns(share: Float64Array, rowWeight: Float64Array, rows: number, columns: number): Float64Array {
  const matrix = new Float64Array(columns * columns).fill(1 / columns);
  for (let at = 0; at < rows; at += 1) {
    const all = floatAt(rowWeight, at);
    if (all === 0) continue;
    for (let a = 0; a < columns; a += 1) {
      const own = floatAt(share, at * columns + a);
      if (own === 0) continue;
      matrix[a * columns + a] = floatAt(matrix, a * columns + a) + own;
      for (let b = 0; b < columns; b += 1) {
        const place = a * columns + b;
        matrix[place] = floatAt(matrix, place) - (own * floatAt(share, at * columns + b)) / all;
      }
    }
  }
  return invertPositive(matrix, columns).map((value) => value - 1 / columns);
}
