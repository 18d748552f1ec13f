import type { Reading } from '@fazhi/domain';
import { checkCompleteness } from './completeness/check-completeness.js';
import { readEvidence } from './evidence/read-evidence.js';
import { readCounts } from './figures/read-counts.js';
import { readFigures } from './figures/read-figures.js';
import { relateFigures } from './figures/relate-figures.js';
import { findFlags } from './flags/find-flags.js';
import { readMeasures } from './measures/read-measures.js';
import { readMetadata } from './metadata/read-metadata.js';
import type { ReadBasis } from './read-basis.js';
import { readItems } from './sections/read-items.js';
import { readSections } from './sections/read-sections.js';
import type { Zone } from './sections/split-zones.js';
import { alignSpan } from './text/align-span.js';
import { cleanText } from './text/clean-text.js';
import type { Sentence } from './text/clauses.js';
import { splitSentences } from './text/clauses.js';
import { splitLines } from './text/lines.js';
import type { OffsetMap } from './text/offset-map.js';
import { quoteAsFiled } from './text/quote-as-filed.js';
import { simplifyScript } from './text/simplify-script.js';
import { widenPunctuation } from './text/widen-punctuation.js';

/** Reads a report whose text is already at hand. Pure; any string is accepted. */
export function readText(text: string, fileName: string, basis: ReadBasis): Reading {
  return readSourceText(text, fileName, basis, []).reading;
}

/** As `readText`, with facts that stood around the text ("发布日期：2023-01-05") and the map back to it. */
export function readSourceText(
  source: string,
  fileName: string,
  basis: ReadBasis,
  facts: readonly string[],
): { readonly reading: Reading; readonly map: OffsetMap } {
  const { text: filed, map } = cleanText(source);
  // Every rule is written in simplified script and with Chinese punctuation; the twin has the same offsets.
  const text = widenPunctuation(simplifyScript(filed));
  const lines = splitLines(text);
  const { metadata, body } = readMetadata(text, lines, fileName, facts);
  const { sections, zones } = readSections(text, body, metadata.year);
  const sentences = readDeedSentences(text, zones);
  const counts = readCounts(sentences, metadata.year);
  const evidence = readEvidence(text, sentences, counts, basis.rubric, metadata.year, sections);
  const reading = {
    text,
    metadata,
    sections,
    figures: relateFigures(
      text,
      readFigures(counts, sentences, evidence).map((figure) => alignSpan(text, figure)),
    ),
    evidence,
    measures: readMeasures(sentences, counts, basis.plan).map((statement) => alignSpan(text, statement)),
    problems: readItems(text, 'problems', sections, zones).map((item) => alignSpan(text, item)),
    nextSteps: readItems(text, 'plan', sections, zones).map((item) => alignSpan(text, item)),
    flags: findFlags({ text, metadata, body, sections, deeds: sentences }),
  };
  const completeness = checkCompleteness({ reading, rubric: basis.rubric, zones, deeds: sentences });
  return { reading: quoteAsFiled({ ...reading, completeness }, filed), map };
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
