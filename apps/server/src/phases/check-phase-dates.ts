import type { Bilingual } from '@fazhi/domain';
import type { DatedPhase } from './dated-phase.js';
import { PHASES } from './phase.js';
import type { Phase } from './phase.js';
import { PHASE_NAMES } from './phase-names.js';

/** The one phase that a county may do without. */
const OPTIONAL: Phase = 'public-notice';

/** What is wrong with a round's dates, or null: every phase once (公示 may be left out), in order, none before the one ahead of it has ended. */
export function checkPhaseDates(dates: readonly DatedPhase[]): Bilingual | null {
  const twice = dates.find(({ phase }, place) => dates.findIndex((other) => other.phase === phase) !== place);
  if (twice)
    return {
      zh: `“${PHASE_NAMES[twice.phase].zh}”写了两次`,
      en: `“${PHASE_NAMES[twice.phase].en}” is there twice`,
    };
  const missing = PHASES.find((phase) => phase !== OPTIONAL && !dates.some((dated) => dated.phase === phase));
  if (missing)
    return {
      zh: `“${PHASE_NAMES[missing].zh}”还没有日期`,
      en: `“${PHASE_NAMES[missing].en}” has no dates yet`,
    };
  const ordered = inOrder(dates);
  for (const [place, { phase, startsAt, endsAt }] of ordered.entries()) {
    const name = PHASE_NAMES[phase];
    if (endsAt <= startsAt)
      return { zh: `“${name.zh}”的结束应在开始之后`, en: `“${name.en}” must end after it starts` };
    const before = ordered[place - 1];
    if (before && startsAt < before.endsAt)
      return {
        zh: `“${name.zh}”在“${PHASE_NAMES[before.phase].zh}”结束之前就开始了`,
        en: `“${name.en}” starts before “${PHASE_NAMES[before.phase].en}” has ended`,
      };
  }
  return null;
}

/** The phases in the order of the year. */
export function inOrder<Row extends { readonly phase: Phase }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}
