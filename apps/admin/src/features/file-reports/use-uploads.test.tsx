import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useUploads } from './use-uploads';
import { uploadFile } from './upload-file';

vi.mock('./upload-file');
const send = vi.mocked(uploadFile);
const file = (name: string) => new File(['x'], name);
const signedOut = vi.fn();

beforeEach(() => {
  send.mockReset();
});

test('a file so small that no progress is told is still sent once', async () => {
  send.mockImplementation((_round, { name }) => Promise.resolve({ ok: true, reportId: name }));
  const { result } = renderHook(() => useUploads('r', signedOut));
  act(() => {
    result.current.add(['a', 'b', 'c', 'd', 'e'].map(file));
  });
  await waitFor(() => {
    expect(result.current.uploads.every((one) => one.state === 'uploaded')).toBe(true);
  });
  expect(send.mock.calls.map(([, sent]) => sent.name)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('three at a time, and a failed one goes again when asked', async () => {
  const ends: ((ok: boolean) => void)[] = [];
  send.mockImplementation(
    () =>
      new Promise((resolve) => {
        ends.push((ok) => {
          resolve(ok ? { ok, reportId: 'id' } : { ok, message: { zh: '断了', en: 'cut' }, signedOut: false });
        });
      }),
  );
  const { result } = renderHook(() => useUploads('r', signedOut));
  act(() => {
    result.current.add(['a', 'b', 'c', 'd'].map(file));
  });
  expect(send).toHaveBeenCalledTimes(3);
  act(() => ends[0]?.(false));
  await waitFor(() => {
    expect(result.current.uploads[0]?.state).toBe('failed');
  });
  expect(send).toHaveBeenCalledTimes(4);
  act(() => {
    for (const end of ends.slice(1)) end(true);
  });
  await waitFor(() => {
    expect(result.current.uploads.filter((one) => one.state === 'uploaded')).toHaveLength(3);
  });
  act(() => {
    result.current.again(result.current.uploads[0]?.key ?? 0);
  });
  expect(send).toHaveBeenCalledTimes(5);
});
