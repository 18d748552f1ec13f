import type { Better, Curve } from './curve.js';

/** The share that a value attains on a curve, in percent from 0 to 100, unrounded [AC1]–[AC5]. */
export function shareAt(curve: Curve, value: number): number {
  switch (curve.kind) {
    case 'threshold':
      return reaches(curve.better, value, curve.at) ? 100 : 0;
    case 'linear':
      return straight(curve.from, curve.to, value);
    case 'stepped':
      return curve.steps.findLast(({ at }) => reaches(curve.better, value, at))?.share ?? 0;
    case 'capped':
      return Math.min(curve.most, straight(curve.from, curve.to, value));
  }
}

const reaches = (better: Better, value: number, at: number) => (better === 'more' ? value >= at : value <= at);

const straight = (from: number, to: number, value: number) =>
  Math.min(1, Math.max(0, (value - from) / (to - from))) * 100;
