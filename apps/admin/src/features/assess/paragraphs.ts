import { layLanes, segmentText, type Segment } from './segment-text';

interface EvidencePlace {
  readonly number: number;
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
  readonly isTitle: boolean;
  readonly heading: { readonly depth: number; readonly end: number } | null;
}

/** A heading's body may run on in its line: only the heading itself is set as one. */
function headingIn(text: string, section: Heading, lineEnd: number): { depth: number; end: number } {
  const runs = text.startsWith(section.heading, section.start);
  return { depth: section.depth, end: runs ? Math.min(lineEnd, section.start + section.heading.length) : lineEnd };
}

const squeeze = (words: string): string => words.replace(/\s+/g, '');

export function cutParagraphs(
  text: string,
  evidence: readonly EvidencePlace[],
  sections: readonly Heading[],
  title: string | null,
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
      const section = sections.find((one) => one.start >= start && one.start < end);
      const heading = section === undefined ? null : headingIn(text, section, end);
      paragraphs.push({
        start,
        end,
        segments:
          heading === null
            ? segmentText(text, marks, start, end)
            : [...segmentText(text, marks, start, heading.end), ...segmentText(text, marks, heading.end, end)],
        isTitle: title !== null && squeeze(line) === squeeze(title),
        heading,
      });
    }
    start = end + 1;
  }
  return paragraphs;
}
