import { fQuantile } from './f-distribution.js';

/** Student's t at a two-sided confidence (0.95 of 10 degrees of freedom: 2.2281): t² is F with 1 and df. */
export function tQuantile(confidence: number, df: number): number {
  return Math.sqrt(fQuantile(confidence, 1, df));
}
