import type { ReadingView, ReportContents } from './report-view.js';

/**
 * A report's contents without what the machine makes of some indicators: their suggestions, evidence marks and figures' belonging. What is left
 * is numbered anew, so that no gap tells how much was taken out.
 */
export function withhold(contents: ReportContents, indicators: ReadonlySet<string>): ReportContents {
  const { reading, suggestions } = contents;
  if (!reading || indicators.size === 0) return contents;
  const kept = reading.evidence.filter(({ indicator }) => !indicators.has(indicator));
  const places = new Map(kept.map(({ number }, place) => [number, place]));
  return {
    reading: withholdReading(reading, indicators, places),
    suggestions: suggestions
      .filter(({ indicator }) => !indicators.has(indicator))
      .map((suggestion) => ({
        ...suggestion,
        evidence: suggestion.evidence.flatMap((number) => places.get(number) ?? []),
      })),
    withheld: [...indicators],
  };
}

function withholdReading(
  reading: ReadingView,
  indicators: ReadonlySet<string>,
  places: ReadonlyMap<number, number>,
): ReadingView {
  return {
    ...reading,
    evidence: reading.evidence.flatMap((piece) => {
      const number = places.get(piece.number);
      return number === undefined ? [] : [{ ...piece, number }];
    }),
    figures: reading.figures.map((figure) =>
      figure.indicator !== null && indicators.has(figure.indicator) ? { ...figure, indicator: null } : figure,
    ),
  };
}
