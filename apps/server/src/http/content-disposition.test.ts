import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition } from './content-disposition.js';

test('any file name comes back whole, and cannot break out of the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/u);
      expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).toBe(name);
    }),
  );
});
