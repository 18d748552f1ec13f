import { regularizedBeta } from './regularized-beta.js';

/** P(F ≤ f) of Fisher's F with df1 and df2 degrees of freedom, which need not be whole. */
export function fCumulative(f: number, df1: number, df2: number): number {
  return f === Infinity ? 1 : regularizedBeta((df1 * f) / (df1 * f + df2), df1 / 2, df2 / 2);
}

/**
 * The F below which a share `p` of the distribution lies, by bisection of its cumulative function: slow beside Newton's method, and it cannot
 * diverge.
 * @param p between 0 and 1
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  // In x = df1·f / (df1·f + df2) the whole half-line is the interval from 0 to 1.
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (regularizedBeta(middle, df1 / 2, df2 / 2) < p) low = middle;
    else high = middle;
  }
  return (df2 * high) / (df1 * (1 - high));
}
