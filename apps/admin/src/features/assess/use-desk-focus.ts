import { useCallback, useMemo, useState } from 'react';
import type { DeskPlace, DeskRubric } from './desk-types';

export interface DeskFocus {
  readonly indicator: string;
  /** Number of the evidence being looked at. */
  readonly evidence: number | null;
  /** Grows with every jump, so that the text scrolls even to where it already was. */
  readonly jumps: number;
}

/** The one thing in focus: an indicator, and of its evidence the piece being looked at. */
export function useDeskFocus(rubric: DeskRubric, evidence: readonly DeskPlace[], start: () => string) {
  const byIndicator = useMemo(() => {
    const lists = new Map<string, DeskPlace[]>();
    for (const one of [...evidence].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const list = lists.get(one.indicator);
      if (list === undefined) lists.set(one.indicator, [one]);
      else list.push(one);
    }
    return lists;
  }, [evidence]);
  const firstOf = useCallback((indicator: string) => byIndicator.get(indicator)?.[0]?.number ?? null, [byIndicator]);
  const [focus, setFocus] = useState<DeskFocus>(() => {
    const indicator = start();
    return { indicator, evidence: firstOf(indicator), jumps: 0 };
  });

  const focusIndicator = useCallback(
    (indicator: string) => {
      setFocus((now) => ({ indicator, evidence: firstOf(indicator), jumps: now.jumps + 1 }));
    },
    [firstOf],
  );
  const focusEvidence = useCallback(
    (number: number) => {
      const indicator = evidence.find((one) => one.number === number)?.indicator;
      if (indicator !== undefined) setFocus((now) => ({ indicator, evidence: number, jumps: now.jumps + 1 }));
    },
    [evidence],
  );
  const stepIndicator = useCallback(
    (by: 1 | -1) => {
      setFocus((now) => {
        const at = rubric.indicators.findIndex((one) => one.id === now.indicator);
        const next = rubric.indicators[at + by]?.id;
        return next === undefined ? now : { indicator: next, evidence: firstOf(next), jumps: now.jumps + 1 };
      });
    },
    [rubric, firstOf],
  );
  const stepEvidence = useCallback(() => {
    setFocus((now) => {
      const list = byIndicator.get(now.indicator) ?? [];
      const at = list.findIndex((one) => one.number === now.evidence);
      const next = list[(at + 1) % Math.max(1, list.length)];
      return next === undefined ? now : { ...now, evidence: next.number, jumps: now.jumps + 1 };
    });
  }, [byIndicator]);

  return { focus, byIndicator, focusIndicator, focusEvidence, stepIndicator, stepEvidence };
}
