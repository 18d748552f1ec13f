import type { Span } from '@fazhi/domain';

/** As many places as a person looks at. */
const MOST = 3;

/** The first few spans, bare. */
export function placesOf(spans: readonly Span[]): Span[] {
  return spans.slice(0, MOST).map(({ start, end }) => ({ start, end }));
}
