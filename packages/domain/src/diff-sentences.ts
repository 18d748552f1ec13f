import { elementAt } from './aggregation/element-at.js';
import { intAt } from './aggregation/typed-at.js';

/** A sentence of one or both of two texts. */
export interface SentenceChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * What a new version of a text says that the old one did not, and the other way round, sentence by sentence in the order of reading. A longest
 * common subsequence, so nothing that stayed is called changed; white space does not count.
 */
export function diffSentences(before: string, after: string): readonly SentenceChange[] {
  const [old, now] = [cut(before), cut(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const same = (sentences: readonly string[]): SentenceChange[] => sentences.map((text) => ({ kind: 'same', text }));
  return [
    ...same(old.slice(0, head)),
    ...diffMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(old.slice(old.length - tail)),
  ];
}

function diffMiddle(old: readonly string[], now: readonly string[]): SentenceChange[] {
  const width = now.length + 1;
  const lengths = new Int32Array((old.length + 1) * width);
  const at = (i: number, j: number) => intAt(lengths, i * width + j);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: SentenceChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j]) {
      changes.push({ kind: 'same', text: elementAt(old, i) });
      i += 1;
      j += 1;
    } else if (j === now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text: elementAt(old, i) });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: elementAt(now, j) });
      j += 1;
    }
  }
  return changes;
}

function cut(text: string): string[] {
  return (text.match(/[^。！？；\n]+[。！？；]?/gu) ?? [])
    .map((one) => one.replace(/\s+/gu, ''))
    .filter((one) => one !== '');
}
