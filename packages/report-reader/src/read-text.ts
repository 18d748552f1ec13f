import type { Reading } from '@fazhi/domain';
import type { ReadBasis } from './read-basis.js';
import { cleanText } from './text/clean-text.js';
import type { OffsetMap } from './text/offset-map.js';
import { readMetadata } from './metadata/read-metadata.js';

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
  void basis;
  const reading: Reading = {
    text,
    metadata: readMetadata(text, fileName, facts),
    sections: [],
    figures: [],
    evidence: [],
    measures: [],
    problems: [],
    nextSteps: [],
  };
  return { reading, map };
}
