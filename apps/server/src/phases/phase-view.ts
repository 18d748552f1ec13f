import type { LocalTime } from './local-time.js';
import type { Phase } from './phase.js';

/** A phase with its dates, as instants and as the county's clocks show them. */
export interface DatedPhaseView {
  readonly phase: Phase;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
}

export interface ExtensionView {
  readonly townYearId: string;
  readonly town: string;
  readonly until: Date;
  readonly reason: string;
}

/** A round's phases as they are planned, and where it stands. */
export interface ScheduleView {
  readonly timeZone: string;
  readonly phase: Phase | null;
  /** In order; empty while the round runs without phases. */
  readonly phases: readonly DatedPhaseView[];
}
