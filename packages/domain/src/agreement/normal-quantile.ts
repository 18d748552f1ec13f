import { tQuantile } from './t-quantile.js';

/** Degrees of freedom at which Student's t is the normal distribution to ten digits. */
const MANY = 1e11;

/** The normal deviate at a two-sided confidence: 1.96 at 0.95. */
export function normalQuantile(confidence: number): number {
  return tQuantile(confidence, MANY);
}
