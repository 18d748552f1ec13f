import type { Reading } from '@fazhi/domain';
import { checkCompleteness } from './completeness/check-completeness.js';
import { shippedJudge } from './evidence/judging/shipped-judge.js';
import { readEvidence } from './evidence/read-evidence.js';
import { readFigures } from './figures/read-figures.js';
import { relateFigures } from './figures/relate-figures.js';
import { findFlags } from './flags/find-flags.js';
import { readMeasures } from './measures/read-measures.js';
import type { ReadBasis } from './read-basis.js';
import { readDeeds } from './read-deeds.js';
import { readItems } from './sections/read-items.js';
import { alignSpan } from './text/align-span.js';
import { cleanText } from './text/clean-text.js';
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
  const { metadata, body, sections, zones, sentences, counts } = readDeeds(text, fileName, facts);
  const judge = basis.judge === undefined ? shippedJudge : basis.judge;
  const evidence = readEvidence(text, sentences, counts, basis.rubric, metadata.year, sections, judge);
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
