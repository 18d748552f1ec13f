import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AssignmentFieldsFragment } from '../../gql/graphql';
import { useAssignmentDraft } from './use-assignment-draft';

const pair = (townYearId: string, accountId: string, sheet: 'NONE' | 'BEGUN' = 'NONE') => ({
  townYearId,
  accountId,
  sheet,
});

function assignment(pairs: AssignmentFieldsFragment['pairs']): AssignmentFieldsFragment {
  return {
    roundId: 'r',
    version: 1,
    assigns: true,
    withholds: false,
    canChange: true,
    assessors: [],
    pairs,
    conflicts: [],
    published: ['done'],
  };
}

test('a tick is a change by town and person, and ticked back is none', () => {
  const { result } = renderHook(() => useAssignmentDraft(assignment([pair('t', 'a')])));
  act(() => {
    result.current.toggle(pair('u', 'b'));
  });
  act(() => {
    result.current.toggle(pair('t', 'a'));
  });
  expect(result.current.changes).toMatchObject([
    { townYearId: 'u', accountId: 'b', assigned: true },
    { townYearId: 't', accountId: 'a', assigned: false },
  ]);
  act(() => {
    result.current.toggle(pair('t', 'a'));
  });
  expect(result.current.changes).toMatchObject([{ townYearId: 'u', accountId: 'b' }]);
});

test('ticks stay where they were made when what stands changes under them, whatever its order', () => {
  const first = assignment([pair('t', 'a')]);
  const { result, rerender } = renderHook((given: AssignmentFieldsFragment) => useAssignmentDraft(given), {
    initialProps: first,
  });
  act(() => {
    result.current.toggle(pair('u', 'b'));
  });
  rerender(assignment([pair('v', 'c'), pair('u', 'a'), pair('t', 'a')]));
  expect(result.current.changes).toMatchObject([{ townYearId: 'u', accountId: 'b', assigned: true }]);
  // somebody else made the same change: nothing is left to save
  rerender(assignment([pair('u', 'b')]));
  expect(result.current.changes).toEqual([]);
});

test('a draw replaces what is open and leaves what was begun or is published; a tick by hand makes it no draw any more', () => {
  const given = assignment([pair('t', 'a'), pair('u', 'a', 'BEGUN'), pair('done', 'a')]);
  const { result } = renderHook(() => useAssignmentDraft(given));
  act(() => {
    result.current.take([pair('t', 'b')], { perTown: 1, draw: 2 });
  });
  expect(result.current.changes).toMatchObject([
    { townYearId: 't', accountId: 'b', assigned: true },
    { townYearId: 't', accountId: 'a', assigned: false },
  ]);
  expect(result.current.drawn).toEqual({ perTown: 1, draw: 2 });
  act(() => {
    result.current.toggle(pair('t', 'c'));
  });
  expect(result.current.drawn).toBeNull();
  act(() => {
    result.current.reset();
  });
  expect(result.current.changes).toEqual([]);
});
