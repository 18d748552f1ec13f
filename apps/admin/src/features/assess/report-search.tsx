import type { Span } from '@fazhi/domain';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { findMatches } from './find-matches';
import { rangeOf } from './report-places';

interface ReportSearchProps {
  readonly text: string;
  readonly pane: RefObject<HTMLDivElement | null>;
  /** Grows each time the key is pressed, so that it takes the focus again. */
  readonly calls: number;
  readonly close: () => void;
}

/** Words in the report: all places tinted, one of them in focus, how many there are. Enter goes on, Shift+Enter back, Escape closes. */
export function ReportSearch({ text, pane, calls, close }: ReportSearchProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  const matches = useMemo(() => findMatches(text, words), [text, words]);
  const current = matches[at % Math.max(1, matches.length)];

  useEffect(() => {
    input.current?.focus({ cursor: 'all' });
  }, [calls]);
  useEffect(() => {
    const shown = pane.current;
    paint(shown, matches, current);
    return () => {
      paint(shown, [], undefined);
    };
  }, [pane, matches, current]);

  function step(by: number): void {
    if (matches.length > 0) setAt((now) => (now + by + matches.length) % matches.length);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      close();
      pane.current?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <div className="report-search" role="search" onKeyDown={onKeyDown}>
      <Input
        ref={input}
        size="small"
        value={words}
        placeholder={t('desk.search')}
        aria-label={t('desk.search')}
        data-testid="report-search"
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
      />
      <span className="nowrap" role="status" data-testid="search-count">
        {words.trim() === ''
          ? ''
          : matches.length === 0
            ? t('desk.searchNone')
            : t('desk.searchOf', { n: (at % matches.length) + 1, total: matches.length })}
      </span>
      <Button
        size="small"
        type="text"
        aria-label={t('desk.searchPrevious')}
        disabled={matches.length === 0}
        onClick={() => {
          step(-1);
        }}
      >
        ‹
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t('desk.searchNext')}
        disabled={matches.length === 0}
        onClick={() => {
          step(1);
        }}
      >
        ›
      </Button>
      <Button size="small" type="text" aria-label={t('desk.searchClose')} onClick={close}>
        ✕
      </Button>
    </div>
  );
}

/** The browser tints the places itself (no element of the report is drawn anew); one that cannot still counts and scrolls. */
function paint(pane: HTMLElement | null, matches: readonly Span[], current: Span | undefined): void {
  if (pane === null) return;
  const range = current === undefined ? null : rangeOf(pane, current);
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.delete('report-search');
  CSS.highlights.delete('report-search-current');
  if (range === null) return;
  CSS.highlights.set('report-search', new Highlight(...matches.flatMap((one) => rangeOf(pane, one) ?? [])));
  CSS.highlights.set('report-search-current', new Highlight(range));
}
