import { layLanes, segmentText, type Segment } from './segment-text';

interface EvidencePlace {
  readonly number: number;
  readonly indicator: string;
  readonly start: number;
  readonly end: number;
}

interface Heading {
  readonly heading: string;
  readonly depth: number;
  readonly start: number;
}

/** One line of the report, cut into segments, with the heading that stands in it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
  /** Evidence that begins here. */
  readonly begins: readonly number[];
  /** Indicators whose evidence touches it. */
  readonly indicators: ReadonlySet<string>;
  readonly heading: Heading | null;
}

export function cutParagraphs(
  text: string,
  evidence: readonly EvidencePlace[],
  sections: readonly Heading[],
): Paragraph[] {
  const marks = layLanes(
    evidence.map(({ number, start, end }) => ({ id: number, start, end })),
    text.length,
  );
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const touching = evidence.filter((place) => place.start < end && place.end > start);
      paragraphs.push({
        start,
        end,
        segments: segmentText(text, marks, start, end),
        begins: touching.filter((place) => place.start >= start).map((place) => place.number),
        indicators: new Set(touching.map((place) => place.indicator)),
        heading: sections.find((section) => section.start >= start && section.start < end) ?? null,
      });
    }
    start = end + 1;
  }
  return paragraphs;
}
