import type { LanguageFlag, Span } from '@fazhi/domain';
import { findPageFacts } from '../metadata/front-matter.js';
import { alignSpan } from '../text/align-span.js';
import { splitLines } from '../text/lines.js';
import { findCarelessReplacements } from './find-careless-replacements.js';
import { findDoubledWords } from './find-doubled-words.js';
import { findDuplicateSentences } from './find-duplicate-sentences.js';
import { findLegalSystem } from './find-legal-system.js';
import { findOtherLevels } from './find-other-levels.js';
import { findOtherPlaces } from './find-other-places.js';
import { findOtherYears } from './find-other-years.js';
import { findPlaceholders } from './find-placeholders.js';
import { findUnbalanced } from './find-unbalanced.js';
import { findUnreadable } from './find-unreadable.js';
import { findWrongRates } from './find-wrong-rates.js';
import { findWrongSums } from './find-wrong-sums.js';
import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

const FINDERS = [
  findPlaceholders,
  findLegalSystem,
  findOtherPlaces,
  findOtherLevels,
  findCarelessReplacements,
  findWrongSums,
  findWrongRates,
  findOtherYears,
  findDuplicateSentences,
  findDoubledWords,
  findUnbalanced,
  findUnreadable,
] as const;

const SHORTEST_QUOTE = 6;
const LONGEST_QUOTE = 160;
const AROUND = 12;
/** What nobody reads to the end. */
const MOST_FLAGS = 100;
const MOST_PLACES = 50;

/** What looks wrong with a report's text and numbers, in order of place; equal slips are one flag. Page furniture around the report is left out. */
export function findFlags(source: FlagSource): LanguageFlag[] {
  const { text } = source;
  const lines = splitLines(text);
  const furniture = [...findPageFacts(text, lines)].flatMap((at) => lines[at] ?? []);
  const flags = new Map<string, { first: Slip; readonly also: Span[] }>();
  const slips = FINDERS.flatMap((find) => find(source)).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const slip of slips) {
    if (furniture.some(({ start, end }) => start <= slip.start && slip.end <= end)) continue;
    const key = `${slip.kind} ${slip.reason.zh}`;
    const known = flags.get(key);
    if (!known) flags.set(key, { first: slip, also: [] });
    else if (known.also.length < MOST_PLACES && slip.start >= (known.also.at(-1) ?? known.first).end)
      known.also.push(quote(text, slip));
  }
  return [...flags.values()]
    .slice(0, MOST_FLAGS)
    .map(({ first, also }) => ({ kind: first.kind, reason: first.reason, ...quote(text, first), alsoAt: also }))
    .sort((a, b) => a.start - b.start);
}

/** A scrap is quoted with the words around it, a giant cut. */
function quote(text: string, slip: Slip): Span {
  let { start, end } = slip;
  if (end - start < SHORTEST_QUOTE) {
    const before = /[^，。；：、\n]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
    const after = /^[^，。；：、\n]*/.exec(text.slice(end, end + AROUND))?.[0] ?? '';
    start -= before.length;
    end += after.length;
  }
  return alignSpan(text, { start, end: Math.min(end, start + LONGEST_QUOTE) });
}
