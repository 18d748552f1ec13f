import type { Sentence } from '../text/clauses.js';
import { findNumbers } from './find-numbers.js';
import type { FoundNumber } from './find-numbers.js';

const known = new WeakMap<Sentence, readonly FoundNumber[]>();

/** The numbers of a sentence, by offsets in the sentence. Several readers ask for them, so they are remembered. */
export function numbersOf(sentence: Sentence): readonly FoundNumber[] {
  let numbers = known.get(sentence);
  if (numbers === undefined) {
    numbers = findNumbers(sentence.text);
    known.set(sentence, numbers);
  }
  return numbers;
}
