import { tQuantile } from './t-quantile.js';

const MANY = 1e6;

/**
 * The normal deviate at a two-sided confidence (1.96 at 0.95), to seven digits: Student's t of very many degrees of freedom, less the first term
 * of what still parts the two (Cornish & Fisher 1938).
 */
export function normalQuantile(confidence: number): number {
  const t = tQuantile(confidence, MANY);
  return t - (t ** 3 + t) / (4 * MANY);
}
