import type { Curve, Rule } from '@fazhi/domain';
import { hundredths, hundredthsOrNull } from './hundredths.js';
import type { RuleEntry } from './rubric-file.js';

/** A rule as the domain knows it: points in hundredths, shares in percent, caps null where none is written. */
export function toRule(entry: RuleEntry): Rule {
  switch (entry.kind) {
    case 'levels':
      return entry;
    case 'shortfall':
      return {
        ...entry,
        per: entry.per ?? 1,
        each: hundredths(entry.each),
        most: hundredthsOrNull(entry.most),
      };
    case 'checklist':
      return {
        kind: entry.kind,
        items: entry.items.map((item) => ({ ...item, each: hundredths(item.each) })),
        most: hundredthsOrNull(entry.most),
      };
    case 'rate':
      return { ...entry, curve: toCurve(entry.curve) };
    case 'events':
      return {
        kind: entry.kind,
        base: hundredths(entry.base),
        items: entry.items.map((item) => ({
          ...item,
          each: hundredths(item.each),
          most: hundredthsOrNull(item.most),
        })),
      };
  }
}

/** Shares become percent; the values on the other axis stay as they are. */
export function toCurve(curve: Curve): Curve {
  switch (curve.kind) {
    case 'threshold':
    case 'linear':
      return curve;
    case 'stepped':
      return { ...curve, steps: curve.steps.map(({ at, share }) => ({ at, share: hundredths(share) })) };
    case 'capped':
      return { ...curve, most: hundredths(curve.most) };
  }
}
