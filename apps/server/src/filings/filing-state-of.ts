import type { FilingState } from './filing-view.js';

/** A word of the lead's holds until a newer report stands. */
export function filingStateOf(
  stoodAt: Date | null,
  { returnedAt, acceptedAt }: { readonly returnedAt: Date | null; readonly acceptedAt: Date | null },
): FilingState {
  if (!stoodAt) return 'missing';
  const holds = (at: Date | null): at is Date => at !== null && at >= stoodAt;
  if (holds(returnedAt) && !(acceptedAt && acceptedAt > returnedAt)) return 'returned';
  return holds(acceptedAt) ? 'accepted' : 'filed';
}
