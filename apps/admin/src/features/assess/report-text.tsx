import { memo, useMemo, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPlace } from './desk-types';
import type { Paragraph } from './paragraphs';
import { ReportParagraph } from './report-paragraph';

interface ReportTextProps {
  readonly paragraphs: readonly Paragraph[];
  readonly evidence: readonly DeskPlace[];
  readonly dimensionOf: ReadonlyMap<string, string>;
  /** Evidence numbers of the indicator in focus, in order, and the one being looked at. */
  readonly focused: readonly number[];
  readonly current: number | null;
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly pickEvidence: (number: number) => void;
  /** What stands above the text. */
  readonly children?: ReactNode;
}

/** Drawn again only when the focus or the text changes: typing a comment does not reach it. */
export const ReportText = memo(function ReportText(props: ReportTextProps) {
  const { paragraphs, evidence, dimensionOf, focused, current, pane, pickEvidence } = props;
  const { t } = useTranslation();
  const isFocused = useMemo(() => new Set(focused), [focused]);

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    const numbers =
      event.target.closest('[data-evidence]')?.getAttribute('data-evidence')?.split(' ').map(Number) ?? [];
    // A second click on overlapping evidence goes on to the one below.
    const next = numbers[(numbers.indexOf(current ?? -1) + 1) % Math.max(1, numbers.length)];
    if (next !== undefined) pickEvidence(next);
  }

  return (
    // The text itself is no control: what a click does here, the e key and the evidence buttons do too.
    <div
      className="report-scroll"
      ref={pane}
      role="region"
      aria-label={t('desk.reportLabel')}
      tabIndex={0}
      onClick={onClick}
    >
      {props.children}
      <article className="report-text" lang="zh-CN">
        {paragraphs.map((paragraph) => {
          const touches = paragraph.segments.some((segment) => segment.marks.some((mark) => isFocused.has(mark.id)));
          return (
            <ReportParagraph
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
});

const none: readonly number[] = [];
