import type { Section } from '@fazhi/domain';
import type { Clause, Sentence } from '../text/clauses.js';
import type { CompiledRubric } from './compile-rules.js';
import { matchClause } from './match-clause.js';
import type { ClauseMatch } from './match-clause.js';

/** Finds what the heading above a sentence is about. Sentences are asked for in order of place. */
export type HeadingTopic = (sentence: Sentence) => readonly ClauseMatch[];

const MARK = /^[\s（(]*[\d一二三四五六七八九十①-⑳]{1,3}[）)、.．是]*\s*/;

/** A finder of headings' topics; a heading speaks for an indicator as a clause would, by its strongest words alone. */
export function headingTopics(sections: readonly Section[], compiled: CompiledRubric): HeadingTopic {
  const flat = flatten(sections);
  const topics = new Map<Section, readonly ClauseMatch[]>();
  let at = -1;
  return (sentence) => {
    while ((flat[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= sentence.start) at += 1;
    // The innermost heading that says something; what lies beside the sentence has ended before it.
    for (let near = at; near >= 0 && near > at - 6; near -= 1) {
      const section = flat[near];
      if (!section || section.end < sentence.start) continue;
      let topic = topics.get(section);
      if (topic === undefined) {
        topic = topicOf(section.heading.replace(MARK, ''), section.start, compiled);
        topics.set(section, topic);
      }
      if (topic.length > 0) return topic;
    }
    return [];
  };
}

function topicOf(heading: string, start: number, compiled: CompiledRubric): readonly ClauseMatch[] {
  const clause: Clause = { text: heading, start, end: start + heading.length, sentence: -1 };
  const sentence: Sentence = { text: heading, start, end: clause.end, clauses: [clause], isLead: false };
  return matchClause(clause, sentence, new Set(compiled.dimensions.values()), compiled);
}

function flatten(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)]);
}
