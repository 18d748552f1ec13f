import { memo, useLayoutEffect, useRef } from 'react';
import type { DeskPlace } from './desk-types';
import { markedStyle } from './marked-style';
import type { Paragraph } from './paragraphs';
import type { Segment } from './segment-text';

interface ReportParagraphProps {
  readonly paragraph: Paragraph;
  readonly evidence: readonly DeskPlace[];
  readonly dimensionOf: ReadonlyMap<string, string>;
  readonly focused: readonly number[];
  readonly current: number | null;
}

/** Drawn again only when the focus enters, moves in or leaves it. */
export const ReportParagraph = memo(function ReportParagraph(props: ReportParagraphProps) {
  const { paragraph, focused } = props;
  const { heading, segments } = paragraph;
  const line = useRef<HTMLParagraphElement>(null);

  // Two that begin on the same line stand side by side in the margin.
  useLayoutEffect(() => {
    const numbers = line.current?.querySelectorAll<HTMLElement>('.margin-number') ?? [];
    let lastTop = -1;
    let beside = 0;
    for (const number of numbers) {
      beside = number.offsetTop === lastTop ? beside + 1 : 0;
      lastTop = number.offsetTop;
      number.style.marginLeft = `${String(-24 * beside)}px`;
    }
  }, [focused, paragraph]);

  const draw = (part: readonly Segment[]) =>
    part.map((segment) => <SegmentView key={segment.start} {...props} segment={segment} />);
  if (paragraph.isTitle)
    return (
      <p className="report-title" data-start={paragraph.start}>
        {draw(segments)}
      </p>
    );
  if (heading === null)
    return (
      <p ref={line} data-start={paragraph.start}>
        {draw(segments)}
      </p>
    );
  return (
    <p ref={line} data-start={paragraph.start} className={`report-heading-${String(Math.min(heading.depth, 3))}`}>
      <strong>{draw(segments.filter((segment) => segment.start < heading.end))}</strong>
      {draw(segments.filter((segment) => segment.start >= heading.end))}
    </p>
  );
});

function SegmentView(props: ReportParagraphProps & { readonly segment: Segment }) {
  const { segment, evidence, dimensionOf, focused, current } = props;
  if (segment.marks.length === 0) return segment.text;
  const opened = segment.marks.filter((mark) => mark.start === segment.start && focused.includes(mark.id));
  return (
    <span
      className={segmentClass(segment, focused, current)}
      data-evidence={segment.marks.map((mark) => mark.id).join(' ')}
      style={markedStyle(segment, evidence, dimensionOf, focused, current)}
    >
      {opened.map((mark) => (
        <span
          key={mark.id}
          className={mark.id === current ? 'margin-number margin-number-current' : 'margin-number'}
          aria-hidden="true"
        >
          {evidence[mark.id]?.isOwn === true ? '✎' : focused.indexOf(mark.id) + 1}
        </span>
      ))}
      {segment.text}
    </span>
  );
}

function segmentClass(segment: Segment, focused: readonly number[], current: number | null): string {
  if (segment.marks.some((mark) => mark.id === current)) return 'evidence evidence-current';
  return segment.marks.some((mark) => focused.includes(mark.id)) ? 'evidence evidence-focused' : 'evidence';
}
