import type { Reading, Section } from '@fazhi/domain';

/** A reading made of a text's simplified twin, with every quoted word as it stands in the text that was filed. */
export function quoteAsFiled<T extends Reading>(reading: T, filed: string): T {
  const twin = reading.text;
  if (twin === filed) return reading;
  const quote = (words: string, from: number, to = twin.length): string => {
    const at = twin.indexOf(words, from);
    return words === '' || at < 0 || at + words.length > to ? words : filed.slice(at, at + words.length);
  };
  const quoteSection = (section: Section): Section => ({
    ...section,
    heading: quote(section.heading, section.start, section.end),
    sections: section.sections.map(quoteSection),
  });
  const { title } = reading.metadata;
  return {
    ...reading,
    text: filed,
    metadata: { ...reading.metadata, title: title === null ? null : quote(title, 0) },
    sections: reading.sections.map(quoteSection),
    evidence: reading.evidence.map((piece) => ({ ...piece, matched: quote(piece.matched, piece.start, piece.end) })),
  };
}
