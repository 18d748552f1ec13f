import type { CompiledRubric } from './compile-rules.js';
import type { ClauseMatch } from './match-clause.js';
import type { Placed } from './merge-matches.js';

/** What stands around a sentence: the topics of its heading, and the indicators of the sentence before it in its paragraph. */
export interface Surroundings {
  readonly heading: readonly ClauseMatch[];
  readonly before: ReadonlySet<string>;
}

/** Words that make what follows them the object or occasion of a deed: 针对…开展, 就…征求意见. */
const ADJUNCT =
  /(?:针对|围绕|结合|涉及|聚焦|对照|根据|按照|利用|借助|依托|就|对|为了?|在|因|由|向|与|将|把|以)[^，。]{0,40}$/;

/**
 * Leaves out what a sentence only mentions: words for another dimension than the one it mostly speaks of, where at least two of three
 * signs say so too: its heading is about other dimensions, the sentence before is, and the words stand in an adjunct.
 */
export function dropMentions(
  placed: readonly Placed[],
  { heading, before }: Surroundings,
  { dimensions }: CompiledRubric,
): Placed[] {
  const weights = new Map<string, number>();
  for (const { indicator, weight } of placed) weights.set(indicator, (weights.get(indicator) ?? 0) + weight);
  if (weights.size < 2) return [...placed];
  const [top] = [...weights].reduce((best, one) => (one[1] > best[1] ? one : best));
  const headings = heading.map(({ indicator }) => indicator);
  const isSame = (one: string, other: string): boolean => dimensions.get(one) === dimensions.get(other);
  const speakElsewhere = (others: readonly string[], indicator: string): boolean =>
    others.length > 0 && !others.some((other) => isSame(other, indicator));
  return placed.filter((one) => {
    if (isSame(one.indicator, top)) return true;
    const signs = [
      speakElsewhere(headings, one.indicator),
      speakElsewhere([...before], one.indicator),
      ADJUNCT.test(one.clause.text.slice(0, one.at)),
    ];
    return signs.filter(Boolean).length < 2;
  });
}
