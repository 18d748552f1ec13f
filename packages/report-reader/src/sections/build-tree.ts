import type { Span } from '@fazhi/domain';
import type { FoundHeading } from './find-headings.js';

/** A section before its kind is known. */
export interface SectionDraft extends Span {
  readonly depth: number;
  readonly headingEnd: number;
  /** Where its subsections begin, or its end. */
  readonly ownEnd: number;
  readonly sections: readonly SectionDraft[];
}

/** Nests headings by their depth; each section runs to the next heading of its depth or above, or to `end`. */
export function buildTree(headings: readonly FoundHeading[], end: number): SectionDraft[] {
  const build = (from: number, to: number, limit: number): SectionDraft[] => {
    const built: SectionDraft[] = [];
    let at = from;
    while (at < to) {
      const heading = headings[at];
      if (!heading) break;
      let next = at + 1;
      while (next < to && (headings[next]?.depth ?? 0) > heading.depth) next += 1;
      const close = next < to ? (headings[next]?.start ?? limit) : limit;
      const sections = build(at + 1, next, close);
      built.push({
        start: heading.start,
        end: close,
        depth: Math.min(3, heading.depth),
        headingEnd: heading.end,
        ownEnd: sections[0]?.start ?? close,
        sections,
      });
      at = next;
    }
    return built;
  };
  return build(0, headings.length, end);
}
