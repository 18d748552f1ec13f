import type { Bilingual, Level, Suggestion } from '@fazhi/domain';
import type { EntryInput } from '../sheets/entry-input.js';
import { commentFor, internalNote } from './sample-comment.js';

/**
 * What an invented assessor makes of a suggestion: mostly the same, at times a level up or down, 0 where nothing was found.
 * The same input gives the same entry.
 * @param digest 32 bytes as hex that stand for assessor, town, year and indicator
 */
export function inventEntry(
  suggestion: Suggestion,
  name: Bilingual,
  digest: string,
): Omit<EntryInput, 'townYearId' | 'expectedVersion'> {
  const dice = (place: number) => Number.parseInt(digest.slice(place * 2, place * 2 + 2), 16);
  const level = adjust(suggestion.level, dice(0));
  const isInternal = dice(1) < 12;
  const isRemarkable = suggestion.level === null || level <= 2 || suggestion.rule.id === 'target-missed';
  const comment = isInternal
    ? internalNote(dice(2))
    : dice(3) < (isRemarkable ? 190 : 60)
      ? commentFor(suggestion.rule.id, name.zh, dice(2))
      : '';
  return {
    indicator: suggestion.indicator,
    state: 'level',
    level,
    basis: null,
    comment,
    audience: isInternal ? 'internal' : 'town',
    suggestionAction: suggestion.level === null ? 'none' : suggestion.level === level ? 'accepted' : 'rejected',
  };
}

/** Assessors know more than the report says, so they go up more often than down. */
function adjust(suggested: Suggestion['level'], dice: number): Level {
  if (suggested === null) return dice < 60 ? 1 : 0;
  if (dice < 20 && suggested > 1) return (suggested - 1) as Level;
  if (dice >= 192 && suggested < 4) return (suggested + 1) as Level;
  return suggested;
}
