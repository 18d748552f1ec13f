import { seedRandom } from '../ranking/random.js';

/**
 * A number from 0 up to, not including, 2³² that a seed and words fix: the same everywhere, and without pattern from one word to the next.
 * @param seed any whole number
 */
export function drawNumber(seed: number, ...words: readonly string[]): number {
  // FNV-1a over UTF-16 code units, a separator after each word; the generator's own mixing spreads it
  let mixed = (0x811c9dc5 ^ seed) | 0;
  for (const word of words) {
    for (let place = 0; place < word.length; place += 1) mixed = Math.imul(mixed ^ word.charCodeAt(place), 0x01000193);
    mixed = Math.imul(mixed ^ 0x1f, 0x01000193);
  }
  return seedRandom(mixed).next();
}
