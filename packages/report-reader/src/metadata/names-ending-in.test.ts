import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesEndingIn } from './names-ending-in.js';

it.each([
  [1, 12],
  [2, 7],
] as const)(
  'finds what a pattern would from left to right, %i to %i ideographs before the suffix',
  (shortest, longest) => {
    const pattern = new RegExp(`[一-龥]{${String(shortest)},${String(longest)}}?(?:街道|镇(?!长)|县)`, 'g');
    const pieces = fc.constantFrom(
      ...Array.from('石桥镇县长街道，。a1'),
      '街道',
      '云岭县',
      '石桥镇',
      '镇长',
      '坚持以人民为中心的发展思想',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
        (text) => {
          const found = [...namesEndingIn(text, /街道|镇(?!长)|县/g, shortest, longest)];
          expect(found).toEqual(
            [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ name, index, end: index + name.length })),
          );
        },
      ),
      { numRuns: 1000 },
    );
  },
);
