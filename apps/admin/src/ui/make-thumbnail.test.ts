import { expect, test, vi } from 'vitest';
import { makeThumbnail } from './make-thumbnail';

test('what is no picture, or none that the browser reads, has no small picture', async () => {
  expect(await makeThumbnail(new File(['x'], 'a.pdf', { type: 'application/pdf' }))).toBeNull();
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('broken')));
  expect(await makeThumbnail(new File(['x'], 'a.jpg', { type: 'image/jpeg' }))).toBeNull();
  vi.unstubAllGlobals();
});
