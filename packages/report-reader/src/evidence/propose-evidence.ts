import type { Section } from '@fazhi/domain';
import type { Clause, Sentence } from '../text/clauses.js';
import type { CompiledRubric } from './compile-rules.js';
import { hasDeedVerb, judgeDeed } from './deed.js';
import type { Deed } from './deed.js';
import { dropMentions } from './drop-mentions.js';
import { isHeadingLike } from './heading-like.js';
import { headingTopics } from './heading-topics.js';
import { namesOwnDocument } from './judge-strength.js';
import { matchClause } from './match-clause.js';
import type { ClauseMatch } from './match-clause.js';
import { mayGoOnAbout } from './matter.js';
import type { Placed } from './placed.js';
import type { Proposal } from './proposal.js';

/** Verbs of a clause that carries out what the clause before it only announced. */
const CARRIED_OUT = /纳入|列入|制定|制订|建立|成立|开展|召开|组织|举办|印发|出台|聘请|配备/;

/** A clause as short as this is an adverb of time (2022年，截至目前，), unless a figure stands in it. */
const SHORTEST_TOLD = 6;

/** What a sentence was about, and where it ended. */
interface Topic {
  readonly match: ClauseMatch;
  readonly end: number;
}

/**
 * What the rules find in sentences that tell of the year's work. A sentence of deeds without words of its own goes on about what the
 * sentence before it in its paragraph was about, or else its heading. `counted`: the clauses with figures; `year`: the year reported on.
 */
export function proposeEvidence(
  text: string,
  sentences: readonly Sentence[],
  counted: ReadonlySet<Clause>,
  compiled: CompiledRubric,
  year: number | null,
  sections: readonly Section[],
): Proposal[] {
  const headingTopic = headingTopics(sections, compiled);
  const proposals: Proposal[] = [];
  let topic: Topic | undefined;
  let before: ReadonlySet<string> = new Set();
  for (const sentence of sentences) {
    if (topic && text.slice(topic.end, sentence.start).includes('\n')) {
      topic = undefined;
      before = new Set();
    }
    const heading = headingTopic(sentence);
    const headings = heading.map(({ indicator }) => indicator);
    const around = dimensionsOf([...headings, ...before], compiled);
    const placed: Placed[] = [];
    const told = new Set<number>();
    const bare: Pick<Placed, 'clause' | 'position' | 'deed'>[] = [];
    const isHeading = sentence.isLead || isHeadingLike(text, sentence);
    for (const [position, clause] of sentence.clauses.entries()) {
      const hasFigure = counted.has(clause);
      const deed = judgeDeed(clause, sentence, hasFigure || namesOwnDocument(clause.text), year, isHeading);
      if (deed === 'none') continue;
      if (deed === 'deed' && (hasFigure || clause.text.length > SHORTEST_TOLD)) told.add(position);
      const matches = matchClause(clause, sentence, around, compiled);
      for (const match of matches) placed.push(placeMatch(match, match.at, clause, position, deed));
      if (deed === 'deed') bare.push({ clause, position, deed });
      if (deed === 'deed' && matches.length === 0 && CARRIED_OUT.test(clause.text)) carryOut(placed, clause, position);
    }
    const inherited = placed.length > 0 ? undefined : (topic?.match ?? heading[0]);
    if (inherited && mayGoOnAbout(compiled.dimensions.get(inherited.indicator) ?? '', sentence.text)) {
      for (const { clause, position, deed } of bare)
        if (counted.has(clause) || hasDeedVerb(clause.text))
          placed.push(placeMatch(inherited, 0, clause, position, deed));
    }
    const kept = dropMentions(placed, { heading, before }, compiled);
    if (placed.length > 0)
      proposals.push({
        sentence,
        placed,
        kept: new Set(kept),
        heading: headings,
        before,
        told,
        isInherited: inherited !== undefined,
      });
    if (kept.length > 0) before = new Set(kept.map(({ indicator }) => indicator));
    const last = kept.at(-1);
    if (last) topic = { match: last, end: sentence.end };
    else if (topic) topic = { match: topic.match, end: sentence.end };
  }
  return proposals;
}

function dimensionsOf(indicators: readonly string[], { dimensions }: CompiledRubric): ReadonlySet<string> {
  return new Set(indicators.map((indicator) => dimensions.get(indicator) ?? ''));
}

/** Field by field: copying objects whole took a quarter of the time of reading evidence. */
function placeMatch(
  { indicator, kind, matched, weight, isWeak }: ClauseMatch,
  at: number,
  clause: Clause,
  position: number,
  deed: Deed,
): Placed {
  return { indicator, kind, matched, at, weight, isWeak, clause, position, deed };
}

/** "进一步抓好青少年法治教育，将其纳入教学计划": a deed without words of its own carries out the attitude before it. */
function carryOut(placed: Placed[], clause: Clause, position: number): void {
  const before = placed.filter((one) => one.position === position - 1 && one.deed === 'attitude');
  for (const one of before) placed.push(placeMatch(one, one.at, clause, position, 'deed'));
}
