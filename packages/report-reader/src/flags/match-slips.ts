import type { Bilingual, LanguageFlagKind } from '@fazhi/domain';
import type { Slip } from './slip.js';

/** Words that are wrong wherever they stand; what is legitimate is kept out by the pattern's own look-arounds. */
export interface SlipPattern {
  readonly kind: LanguageFlagKind;
  /** Global. Its first group, where it has one that took part, is the place; else the whole match. */
  readonly pattern: RegExp;
  readonly reason: (words: string) => Bilingual;
  /** Asked of a match: the words, what stands up to 24 characters before, and after. */
  readonly unless?: (words: string, before: string, after: string) => boolean;
}

const AROUND = 24;
/** Where everything is wrong, more places say no more. */
const MOST = 500;

/** All places where one of the patterns matches. */
export function matchSlips(text: string, patterns: readonly SlipPattern[]): Slip[] {
  return patterns.flatMap(({ kind, pattern, reason, unless }) =>
    takeFirst(text.matchAll(pattern)).flatMap((found): Slip[] => {
      const words = found[1] ?? found[0];
      const start = found.index + found[0].indexOf(words);
      const end = start + words.length;
      const isFine = unless?.(words, text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND));
      return isFine === true ? [] : [{ kind, start, end, reason: reason(words) }];
    }),
  );
}

function takeFirst(found: IterableIterator<RegExpExecArray>): RegExpExecArray[] {
  const taken: RegExpExecArray[] = [];
  for (const one of found) {
    if (taken.length >= MOST) break;
    taken.push(one);
  }
  return taken;
}
