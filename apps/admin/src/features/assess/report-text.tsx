import { memo, useLayoutEffect, useRef, type CSSProperties, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { dimensionColour } from '../../ui/dimension-colour';
import type { DeskEvidence } from './desk-types';
import type { Paragraph } from './paragraphs';
import type { Segment } from './segment-text';

interface ReportTextProps {
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly evidence: readonly DeskEvidence[];
  readonly dimensionOf: ReadonlyMap<string, string>;
  /** Evidence numbers of the indicator in focus, in order, and the one being looked at. */
  readonly focused: readonly number[];
  readonly current: number | null;
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly pickEvidence: (number: number) => void;
}

export function ReportText(props: ReportTextProps) {
  const { title, paragraphs, evidence, dimensionOf, focused, current, pane, pickEvidence } = props;
  const { t } = useTranslation();
  const isFocused = new Set(focused);

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    const numbers = event.target.closest('[data-evidence]')?.getAttribute('data-evidence')?.split(' ').map(Number) ?? [];
    // A second click on overlapping evidence goes on to the one below.
    const next = numbers[(numbers.indexOf(current ?? -1) + 1) % Math.max(1, numbers.length)];
    if (next !== undefined) pickEvidence(next);
  }

  return (
    // The text itself is no control: what a click does here, the e key and the evidence buttons do too.
    <div className="report-scroll" ref={pane} role="region" aria-label={t('desk.reportLabel')} tabIndex={0} onClick={onClick}>
      <article className="report-text" lang="zh-CN">
        {title !== null && <p className="report-title">{title}</p>}
        {paragraphs.map((paragraph) => {
          const touches = paragraph.segments.some((segment) => segment.marks.some((mark) => isFocused.has(mark.id)));
          return (
            <ParagraphView
              key={paragraph.start}
              paragraph={paragraph}
              evidence={evidence}
              dimensionOf={dimensionOf}
              focused={touches ? focused : none}
              current={touches ? current : null}
            />
          );
        })}
      </article>
    </div>
  );
}

const none: readonly number[] = [];

interface ParagraphViewProps {
  readonly paragraph: Paragraph;
  readonly evidence: readonly DeskEvidence[];
  readonly dimensionOf: ReadonlyMap<string, string>;
  readonly focused: readonly number[];
  readonly current: number | null;
}

const ParagraphView = memo(function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, evidence, dimensionOf, focused, current } = props;
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

  return (
    <p ref={line} className={paragraph.heading === null ? undefined : `report-heading-${String(Math.min(paragraph.heading.depth, 3))}`} data-start={paragraph.start}>
      {paragraph.segments.map((segment) => {
        if (segment.marks.length === 0) return segment.text;
        const opened = segment.marks.filter((mark) => mark.start === segment.start && focused.includes(mark.id));
        return (
          <span
            key={segment.start}
            className={segmentClass(segment, focused, current)}
            data-evidence={segment.marks.map((mark) => mark.id).join(' ')}
            style={segmentStyle(segment, evidence, dimensionOf, focused, current)}
          >
            {opened.map((mark) => (
              <span key={mark.id} className={mark.id === current ? 'margin-number margin-number-current' : 'margin-number'} aria-hidden="true">
                {focused.indexOf(mark.id) + 1}
              </span>
            ))}
            {segment.text}
          </span>
        );
      })}
    </p>
  );
});

function segmentClass(segment: Segment, focused: readonly number[], current: number | null): string {
  if (segment.marks.some((mark) => mark.id === current)) return 'evidence evidence-current';
  return segment.marks.some((mark) => focused.includes(mark.id)) ? 'evidence evidence-focused' : 'evidence';
}

const laneHeight = 3;

/** One underline a piece of evidence, stacked and never mixed; the tint is that of the focus alone. */
function segmentStyle(
  segment: Segment,
  evidence: readonly DeskEvidence[],
  dimensionOf: ReadonlyMap<string, string>,
  focused: readonly number[],
  current: number | null,
): CSSProperties {
  const dimension = (id: number): string => dimensionOf.get(evidence[id]?.indicator ?? '') ?? '';
  const lines = segment.marks.filter((mark) => mark.lane < 3);
  const colour = (id: number): string => {
    const named = dimensionColour(dimension(id)) as Record<string, string>;
    return (focused.includes(id) ? named['--dim'] : named['--dim-60']) ?? 'currentColor';
  };
  const inFocus = segment.marks.find((mark) => mark.id === current) ?? segment.marks.find((mark) => focused.includes(mark.id));
  return {
    ...dimensionColour(dimension(inFocus?.id ?? segment.marks[0]?.id ?? -1)),
    backgroundImage: lines.map((mark) => `linear-gradient(${colour(mark.id)}, ${colour(mark.id)})`).join(', '),
    backgroundSize: lines.map((mark) => `100% ${focused.includes(mark.id) ? '2px' : '1px'}`).join(', '),
    backgroundPosition: lines.map((mark) => `0 calc(100% - ${String(mark.lane * laneHeight)}px)`).join(', '),
  };
}
