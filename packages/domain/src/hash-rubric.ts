import { canonicalJson } from './canonical-json.js';
import type { Rubric } from './rubric.js';

/**
 * A rubric's identity: the hash of its canonical JSON [RB7].
 * @param hash text → digest, for example SHA-256 in hexadecimal; the domain brings none of its own
 */
export function hashRubric(rubric: Rubric, hash: (text: string) => string): string {
  return hash(canonicalJson(rubric));
}
