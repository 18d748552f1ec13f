import { expect, test, vi } from 'vitest';
import { localDay } from './local-day';
import { makeThumbnail } from './make-thumbnail';

test('what is no picture, or none that the browser reads, has no small picture', async () => {
  expect(await makeThumbnail(new File(['x'], 'a.pdf', { type: 'application/pdf' }))).toBeNull();
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('broken')));
  expect(await makeThumbnail(new File(['x'], 'a.jpg', { type: 'image/jpeg' }))).toBeNull();
  vi.unstubAllGlobals();
});

test('a day is the one where the person is', () => {
  expect(localDay(new Date(2025, 2, 4, 23, 59))).toBe('2025-03-04');
});
