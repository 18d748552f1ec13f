import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useDeskKeys } from './use-desk-keys';

const run = vi.fn(() => true);
function Desk() {
  useDeskKeys(true, run);
  return <textarea />;
}
afterEach(() => {
  cleanup();
  run.mockClear();
});

test('keys between the start and the end of a composition are none of the desk’s, even where the key itself does not say so', async () => {
  const { container } = render(<Desk />);
  fireEvent.keyDown(container, { key: '3' });
  expect(run).toHaveBeenCalledTimes(1);
  fireEvent.compositionStart(container);
  for (const key of ['3', 'n', 'Enter', '/']) fireEvent.keyDown(container, { key });
  fireEvent.keyDown(container, { key: 'Enter', ctrlKey: true });
  // the key that ends a word comes after the end in some browsers
  fireEvent.compositionEnd(container, { data: '法治' });
  fireEvent.keyDown(container, { key: 'Enter', ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(1);
  await new Promise((resolve) => setTimeout(resolve));
  fireEvent.keyDown(container, { key: 'n' });
  expect(run).toHaveBeenCalledTimes(2);
});

test('in a field only the keys for leaving and handing in are the desk’s', () => {
  const { container } = render(<Desk />);
  const field = container.querySelector('textarea');
  if (field === null) throw new Error('no field');
  for (const key of ['0', '4', 'j', '/', 'm', 'l', 'ArrowDown', '?']) fireEvent.keyDown(field, { key });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Escape' });
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(run.mock.calls).toEqual([[{ kind: 'leave-field' }], [{ kind: 'submit' }]]);
});
