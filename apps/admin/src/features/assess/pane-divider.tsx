import { useEffect, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface PaneDividerProps {
  /** The row of panes; its --rubric-width is what the divider moves. */
  readonly body: RefObject<HTMLDivElement | null>;
}

const storageKey = 'fazhi.desk.rubricWidth';
const least = 360;
const step = 24;

/** In pixels; the report keeps at least as much as the rubric needs. */
function most(): number {
  return Math.max(least, Math.min(900, window.innerWidth - least - 40));
}

function clamp(width: number): number {
  return Math.round(Math.min(most(), Math.max(least, width)));
}

function usual(): number {
  return clamp(Math.min(488, Math.max(420, window.innerWidth * 0.34)));
}

function remembered(): number | null {
  const kept = Number(localStorage.getItem(storageKey) ?? Number.NaN);
  return Number.isFinite(kept) && kept > 0 ? kept : null;
}

/** Between report and rubric: drag it, or move it with the arrow keys; double-click or Enter gives the usual width back. Remembered in this browser. */
export function PaneDivider({ body }: PaneDividerProps) {
  const { t } = useTranslation();
  const [width, setWidth] = useState(() => clamp(remembered() ?? usual()));

  // the width goes straight to the style, so that dragging draws nothing anew but the divider
  useEffect(() => {
    body.current?.style.setProperty('--rubric-width', `${String(width)}px`);
  }, [body, width]);
  useEffect(() => {
    const resized = (): void => {
      setWidth(clamp(remembered() ?? usual()));
    };
    window.addEventListener('resize', resized);
    return () => {
      window.removeEventListener('resize', resized);
    };
  }, []);

  function move(next: number): void {
    const taken = clamp(next);
    localStorage.setItem(storageKey, String(taken));
    setWidth(taken);
  }
  function reset(): void {
    localStorage.removeItem(storageKey);
    setWidth(usual());
  }
  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (by !== undefined) move(width + by);
    else if (event.key === 'Home') move(most());
    else if (event.key === 'End') move(least);
    else if (event.key === 'Enter') reset();
    else return;
    event.preventDefault();
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || body.current === null) return;
    move(body.current.getBoundingClientRect().right - event.clientX);
  }

  return (
    <div
      className="pane-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('desk.divider')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most()}
      title={t('desk.dividerHint')}
      tabIndex={0}
      data-testid="pane-divider"
      onKeyDown={onKeyDown}
      onDoubleClick={reset}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
    />
  );
}
