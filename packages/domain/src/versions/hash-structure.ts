import type { Rubric } from '../rubric.js';
import { structureOf } from './structure-of.js';

/**
 * The hash of a rubric's structure, beside `hashRubric` for its identity [RV2]: it stays where only the wording changed.
 * @param hash text → digest, for example SHA-256 in hexadecimal; the domain brings none of its own
 */
export function hashStructure(rubric: Rubric, hash: (text: string) => string): string {
  return hash(structureOf(rubric));
}
