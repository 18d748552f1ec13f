import type { Reading } from '@fazhi/domain';
import { readMetadata } from './metadata/read-metadata.js';
import type { ReadBasis } from './read-basis.js';
import { readItems } from './sections/read-items.js';
import { readSections } from './sections/read-sections.js';
import { cleanText } from './text/clean-text.js';
import { splitLines } from './text/lines.js';
import type { OffsetMap } from './text/offset-map.js';

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
  const { text, map } = cleanText(source);
  const lines = splitLines(text);
  const { metadata, body } = readMetadata(text, lines, fileName, facts);
  const { sections, zones } = readSections(text, body, metadata.year);
  void basis;
  const reading: Reading = {
    text,
    metadata,
    sections,
    figures: [],
    evidence: [],
    measures: [],
    problems: readItems(text, 'problems', sections, zones),
    nextSteps: readItems(text, 'plan', sections, zones),
  };
  return { reading, map };
}
