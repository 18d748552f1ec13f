import type { Bilingual } from './bilingual.js';

/** One step from an entry to its points [SE5]: what went in, what it changed and where it left the points. Hundredths. */
export interface ScoreStep {
  /** The clause of SPEC.md that it follows, without brackets. */
  readonly clause: string;
  /** What the step was given, by name: values as measured, points in hundredths, shares in percent. */
  readonly input: Readonly<Record<string, number | string>>;
  /** What the step added or took; the changes of all steps add up to the points. */
  readonly change: number;
  /** The points after the step. */
  readonly points: number;
  readonly text: Bilingual;
}
