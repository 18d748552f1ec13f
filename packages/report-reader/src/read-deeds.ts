import type { Section } from '@fazhi/domain';
import type { Count } from './figures/read-counts.js';
import { readCounts } from './figures/read-counts.js';
import { readMetadata } from './metadata/read-metadata.js';
import { readSections } from './sections/read-sections.js';
import type { Zone } from './sections/split-zones.js';
import type { Sentence } from './text/clauses.js';
import { splitSentences } from './text/clauses.js';
import { splitLines } from './text/lines.js';

/** What must be known of a report before its evidence can be read. */
interface Deeds extends ReturnType<typeof readMetadata> {
  readonly sections: readonly Section[];
  readonly zones: readonly Zone[];
  /** Those of measures and duties. */
  readonly sentences: readonly Sentence[];
  readonly counts: readonly Count[];
}

/** Finds metadata, sections, the sentences that tell of the year's work and their numbers. `text`: cleaned, in simplified script. */
export function readDeeds(text: string, fileName: string, facts: readonly string[]): Deeds {
  const { metadata, body } = readMetadata(text, splitLines(text), fileName, facts);
  const { sections, zones } = readSections(text, body, metadata.year);
  const sentences = readDeedSentences(text, zones);
  return { metadata, body, sections, zones, sentences, counts: readCounts(sentences, metadata.year) };
}

/** The sentences that tell of the year's work: those of measures and duties. */
function readDeedSentences(text: string, zones: readonly Zone[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const zone of zones) {
    if (zone.kind !== 'measures' && zone.kind !== 'duties') continue;
    // One by one: a hostile text has more sentences than a call takes arguments.
    for (const sentence of splitSentences(text, zone, sentences.length)) sentences.push(sentence);
  }
  return sentences;
}
