import type { EvidenceStrength, Reading } from '@fazhi/domain';

const STRONGEST_FIRST: readonly EvidenceStrength[] = ['result', 'supported', 'measure', 'attitude'];
/** More would bury the town in its own words. */
const MOST_QUOTES = 5;

/** The report's words that speak for an indicator, strongest first, none twice. */
export function pickQuotes(reading: Reading, indicator: string): readonly string[] {
  const pieces = reading.evidence
    .filter((piece) => piece.indicator === indicator)
    .sort((a, b) => STRONGEST_FIRST.indexOf(a.strength) - STRONGEST_FIRST.indexOf(b.strength) || a.start - b.start);
  return [...new Set(pieces.map(({ start, end }) => reading.text.slice(start, end).trim()))].slice(0, MOST_QUOTES);
}
