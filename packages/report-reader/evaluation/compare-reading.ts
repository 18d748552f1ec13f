import type { Figure, Reading, Span, Suggestion } from '@fazhi/domain';
import { compareEvidence, sharedLength } from './compare-evidence.js';
import type { EvidenceComparison } from './compare-evidence.js';
import type { Labels } from './labels.js';
import { fold, quoteFinder } from './quote-finder.js';
import type { QuoteFinder } from './quote-finder.js';
import type { Tally } from './tally.js';

/** How one reading agrees with its labels. */
export interface Comparison {
  readonly evidence: EvidenceComparison;
  readonly figures: Tally;
  /** As `figures`, and speaking for the same indicator. */
  readonly placed: Tally;
  readonly approximate: { readonly right: number; readonly of: number };
  readonly metadata: { readonly right: number; readonly of: number };
  readonly sections: Tally;
  readonly problems: Tally;
  readonly nextSteps: Tally;
  /** Labelled level (the nearer, where two are right) and suggested level; nothing found counts as 0. */
  readonly levels: readonly ComparedLevel[];
  /** Every other difference than the evidence's, one line each. */
  readonly notes: readonly string[];
}

interface ComparedLevel {
  readonly indicator: string;
  readonly labelled: number;
  readonly suggested: number;
  readonly certain: boolean;
}

/** Compares a reading and its suggestions with what a careful assessor found in the same report. */
export function compareReading(labels: Labels, reading: Reading, suggestions: readonly Suggestion[]): Comparison {
  const find = quoteFinder(reading.text);
  const notes: string[] = [];
  return {
    evidence: compareEvidence(reading.text, find, labels, reading.evidence),
    ...compareFigures(labels, reading, find, notes),
    metadata: compareMetadata(labels, reading, notes),
    sections: compareSections(labels, reading, notes),
    problems: compareItems('problem', labels.problems ?? [], reading.problems, find, notes),
    nextSteps: compareItems('next step', labels.nextSteps ?? [], reading.nextSteps, find, notes),
    levels: compareLevels(labels, suggestions, notes),
    notes,
  };
}

const KEYS = ['title', 'town', 'county', 'year', 'issuedOn', 'publishedOn'] as const;

function compareMetadata({ metadata = {} }: Labels, reading: Reading, notes: string[]): Comparison['metadata'] {
  const written = (value: string | number | null | undefined): string => fold(String(value ?? '-'));
  const wanted = KEYS.filter((key) => key in metadata);
  const wrong = wanted.filter((key) => written(metadata[key]) !== written(reading.metadata[key]));
  for (const key of wrong) notes.push(`${key} is ${metadata[key] ?? '–'}, read as ${reading.metadata[key] ?? '–'}`);
  return { right: wanted.length - wrong.length, of: wanted.length };
}

function compareSections(labels: Labels, reading: Reading, notes: string[]): Tally {
  const key = ({ heading, kind }: { heading: string; kind: string }): string =>
    `${fold(heading)
      .replace(/[。:;,·]+$/, '')
      .slice(0, 12)}|${kind}`;
  const left = new Set(reading.sections.map(key));
  const missed = (labels.sections ?? []).map(key).filter((one) => !left.delete(one));
  for (const one of missed) notes.push(`section missed: ${one}`);
  return { right: (labels.sections ?? []).length - missed.length, extra: left.size, missed: missed.length };
}

function compareItems(
  what: string,
  quotes: readonly string[],
  items: readonly Span[],
  find: QuoteFinder,
  notes: string[],
): Tally {
  const left = [...items];
  let right = 0;
  for (const quote of quotes) {
    const span = find(quote);
    const at = span ? left.findIndex((item) => sharedLength(item, span) > 0) : -1;
    if (at < 0) notes.push(`${what} missed: ${quote.slice(0, 40)}`);
    else {
      right += 1;
      left.splice(at, 1);
    }
  }
  return { right, extra: left.length, missed: quotes.length - right };
}

function compareFigures(
  labels: Labels,
  reading: Reading,
  find: QuoteFinder,
  notes: string[],
): Pick<Comparison, 'figures' | 'placed' | 'approximate'> {
  const left = new Set<Figure>(reading.figures);
  const wanted = labels.figures ?? [];
  let right = 0;
  let placed = 0;
  let approximate = 0;
  for (const label of wanted) {
    const span = find(label.quote);
    const hit = span && [...left].find((one) => isSame(one, label) && sharedLength(one, span) > 0);
    if (!hit) {
      notes.push(`figure missed: ${label.quote} (${String(label.value)}${label.unit})`);
      continue;
    }
    left.delete(hit);
    right += 1;
    if (hit.approximate === (label.approximate ?? false)) approximate += 1;
    if (hit.indicator === (label.indicator ?? null)) placed += 1;
    else notes.push(`figure ${label.quote} speaks for ${String(label.indicator)}, read as ${String(hit.indicator)}`);
  }
  const open = (labels.disputedFigures ?? []).flatMap((quote) => find(quote) ?? []);
  const extra = [...left].filter((one) => !open.some((span) => sharedLength(span, one) > 0));
  for (const { value, unit, start, end } of extra)
    notes.push(`extra figure ${String(value)}${unit} in ${reading.text.slice(Math.max(0, start - 8), end + 8)}`);
  const all = { extra: extra.length, missed: wanted.length - right };
  return {
    figures: { right, ...all },
    placed: { right: placed, extra: all.extra + right - placed, missed: all.missed + right - placed },
    approximate: { right: approximate, of: right },
  };
}

function isSame(figure: Figure, label: { readonly value: number; readonly unit: string }): boolean {
  const unit = (written: string): string => (written === '场次' ? '场' : written);
  return figure.value === label.value && unit(figure.unit) === unit(label.unit);
}

function compareLevels(labels: Labels, suggestions: readonly Suggestion[], notes: string[]): Comparison['levels'] {
  return Object.entries(labels.levels ?? {}).map(([indicator, either]) => {
    const suggestion = suggestions.find((one) => one.indicator === indicator);
    const suggested = suggestion?.level ?? 0;
    const options: readonly number[] = typeof either === 'number' ? [either] : either;
    const labelled = options.reduce((best, one) =>
      Math.abs(one - suggested) < Math.abs(best - suggested) ? one : best,
    );
    if (labelled !== suggested) notes.push(`level ${indicator} is ${options.join(' or ')}, suggested ${suggested}`);
    return { indicator, labelled, suggested, certain: suggestion?.certain ?? false };
  });
}
