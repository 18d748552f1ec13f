import type { Phase } from './phase.js';

/** A phase of a round with its planned time: from `startsAt` until just before `endsAt`. */
export interface DatedPhase {
  readonly phase: Phase;
  readonly startsAt: Date;
  readonly endsAt: Date;
}
