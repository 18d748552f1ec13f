import type { Evidence, Span } from '@fazhi/domain';
import type { LabelledEvidence, Labels } from './labels.js';
import type { QuoteFinder } from './quote-finder.js';
import type { Tally } from './tally.js';

/** A clause that one side finds to speak for an indicator and the other does not. */
interface EvidenceDifference extends Span {
  readonly what: 'missed' | 'extra';
  readonly indicator: string;
  /** What the other side has for the same clause. */
  readonly others: readonly string[];
}

/** How the evidence agrees, clause by clause. */
export interface EvidenceComparison {
  readonly byIndicator: ReadonlyMap<string, Tally>;
  readonly dimension: Tally;
  /** For each labelled quote that was found at all, the share of text that both sides mark. */
  readonly overlaps: readonly number[];
  readonly differences: readonly EvidenceDifference[];
  readonly unlocated: readonly string[];
}

type Mark = Span & { readonly indicator: string };

/** Compares evidence with its labels: a clause counts for an indicator where at least six characters of it (or of the quote) are marked. */
export function compareEvidence(
  text: string,
  find: QuoteFinder,
  labels: Labels,
  found: readonly Evidence[],
): EvidenceComparison {
  const clauses = splitClauses(text);
  const unlocated: string[] = [];
  const place = (all: readonly LabelledEvidence[]): Mark[] =>
    all.flatMap(({ quote, indicators }) => {
      const span = find(quote);
      if (!span) unlocated.push(quote);
      return span ? indicators.map((indicator) => ({ ...span, indicator })) : [];
    });
  const wanted = place(labels.evidence ?? []);
  const open = place(labels.disputed ?? []);
  const given = found.map(({ start, end, indicator }) => ({ start, end, indicator }));
  const wantedKeys = keysOf(clauses, wanted);
  const givenKeys = keysOf(clauses, given);
  const openKeys = keysOf(clauses, open);
  const byIndicator = new Map<string, Tally>();
  const differences: EvidenceDifference[] = [];
  const othersIn = (keys: ReadonlySet<string>, clause: number): string[] =>
    [...keys].filter((key) => key.startsWith(`${String(clause)}|`)).map((key) => key.split('|')[1] ?? '');
  const note = (key: string, field: keyof Tally): void => {
    const [clause = '', indicator = ''] = key.split('|');
    const before = byIndicator.get(indicator) ?? { right: 0, extra: 0, missed: 0 };
    byIndicator.set(indicator, { ...before, [field]: before[field] + 1 });
    const span = clauses[Number(clause)];
    if (field === 'right' || !span) return;
    const others = othersIn(field === 'missed' ? givenKeys : wantedKeys, Number(clause));
    differences.push({ ...span, what: field, indicator, others });
  };
  for (const key of wantedKeys) note(key, givenKeys.has(key) ? 'right' : 'missed');
  for (const key of givenKeys) if (!wantedKeys.has(key) && !openKeys.has(key)) note(key, 'extra');
  return {
    byIndicator,
    dimension: compareDimensions(clauses, wanted, given, open),
    overlaps: wanted.map((mark) => bestOverlap(mark, given)).filter((share) => share > 0),
    differences,
    unlocated,
  };
}

function compareDimensions(
  clauses: readonly Span[],
  wanted: readonly Mark[],
  given: readonly Mark[],
  open: readonly Mark[],
): Tally {
  const dimensions = (marks: readonly Mark[]): Set<string> =>
    keysOf(
      clauses,
      marks.map((mark) => ({ ...mark, indicator: mark.indicator.slice(0, 1) })),
    );
  const want = dimensions(wanted);
  const have = dimensions(given);
  const undecided = dimensions(open);
  const right = [...want].filter((key) => have.has(key)).length;
  const extra = [...have].filter((key) => !want.has(key) && !undecided.has(key)).length;
  return { right, extra, missed: want.size - right };
}

function keysOf(clauses: readonly Span[], marks: readonly Mark[]): Set<string> {
  const keys = new Set<string>();
  for (const mark of marks)
    for (const [at, clause] of clauses.entries())
      if (sharedLength(clause, mark) >= Math.min(6, mark.end - mark.start)) keys.add(`${String(at)}|${mark.indicator}`);
  return keys;
}

function bestOverlap(mark: Mark, given: readonly Mark[]): number {
  let best = 0;
  for (const one of given) {
    const both = one.indicator === mark.indicator ? sharedLength(one, mark) : 0;
    if (both > 0) best = Math.max(best, both / (one.end - one.start + mark.end - mark.start - both));
  }
  return best;
}

/** The length that two spans share; negative where they lie apart. */
export function sharedLength(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function splitClauses(text: string): Span[] {
  return [...text.matchAll(/[^。；;！？!?\n]+/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
