import type { Span } from '@fazhi/domain';
import { Button } from 'antd';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { selectedSpan } from './report-places';

interface MarkBarProps {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly indicator: string;
  readonly mark: (place: Span) => void;
}

/** While words of the report are selected: a button under it that marks them for the indicator in focus, with its key. */
export function MarkBar({ pane, text, indicator, mark }: MarkBarProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Span | null>(null);
  useEffect(() => {
    const changed = (): void => {
      setPlace(pane.current === null ? null : selectedSpan(pane.current, text));
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      document.removeEventListener('selectionchange', changed);
    };
  }, [pane, text]);
  if (place === null) return null;
  return (
    <div className="mark-bar">
      <Button
        type="primary"
        size="small"
        data-testid="mark-evidence"
        // pressing it must not take the selection away
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          mark(place);
        }}
      >
        {t('desk.markFor', { indicator })} <kbd aria-hidden="true">m</kbd>
      </Button>
    </div>
  );
}
