import { describe, expect, test } from 'vitest';
import { measureAnchoring, type FirstLevel } from './measure-anchoring.js';

/** One first level a draw, at these distances from the suggestion; each by an assessor of its own. */
function side(wasShown: boolean, distances: readonly number[]): FirstLevel[] {
  return distances.map((distance, place) => ({
    assessor: `${String(wasShown)}-${String(place)}`,
    indicator: 'L1',
    level: 2 + distance,
    suggested: 2,
    wasShown,
  }));
}

describe('measureAnchoring', () => {
  test('[ANC1] [ANC3] the difference of the mean distances, with Welch’s interval as by hand', () => {
    const all = [...side(true, [0, 0, 1, 0]), ...side(false, [1, -2, 1])];
    const anchoring = measureAnchoring(all);
    if (anchoring.state !== 'computed') throw new Error(anchoring.why);
    // shown: mean 1/4, variance 1/4 of 4; withheld: mean 4/3, variance 1/3 of 3
    expect(anchoring.shown).toEqual({ levels: 4, draws: 4, distance: 0.25 });
    expect(anchoring.withheld.distance).toBeCloseTo(4 / 3, 12);
    expect(anchoring.difference).toBeCloseTo(13 / 12, 12);
    // standard error √(1/16 + 1/9) = 0.416667; degrees of freedom (25/144)² ÷ (1/256/3 + 1/81/2) = 4.0344; t = 2.7672
    expect(anchoring.upper - anchoring.difference).toBeCloseTo(1.153, 3);
    expect(anchoring.difference - anchoring.lower).toBeCloseTo(1.153, 3);
  });

  test('[ANC1] a distance has no direction: above the suggestion counts as below it', () => {
    const up = measureAnchoring([...side(true, [0, 1]), ...side(false, [1, 2])]);
    expect(measureAnchoring([...side(true, [0, -1]), ...side(false, [-1, 2])])).toEqual(up);
  });

  test('[ANC2] towns of one draw count once, as their mean; how many levels there were stands beside it', () => {
    const drawn = side(false, [0, 2]);
    const [first] = drawn;
    if (!first) throw new Error('none');
    // the same assessor's same indicator in three more towns, as far off as the first
    const more = [first, first, first];
    const [one, many] = [drawn, [...drawn, ...more]].map((withheld) =>
      measureAnchoring([...side(true, [0, 1]), ...withheld]),
    );
    if (one?.state !== 'computed' || many?.state !== 'computed') throw new Error('not computable');
    expect(many).toEqual({ ...one, withheld: { ...one.withheld, levels: 5 } });
    expect(many.withheld.draws).toBe(2);
    // another indicator of the same assessor is another draw
    const other = measureAnchoring([...side(true, [0, 1]), ...drawn, { ...first, indicator: 'L2' }]);
    expect(other).toMatchObject({ withheld: { draws: 3, levels: 3 } });
  });

  test.each<[string, readonly number[], readonly number[], string]>([
    ['nothing withheld', [0, 1, 2], [], 'too-few-first-levels'],
    ['one draw withheld', [0, 1, 2], [1], 'too-few-first-levels'],
    ['one draw shown', [0], [1, 2], 'too-few-first-levels'],
    ['no spread on either side', [1, 1], [2, 2], 'all-ratings-equal'],
  ])('[ANC3] [AGR1] not computable: %s', (_, shown, withheld, why) => {
    expect(measureAnchoring([...side(true, shown), ...side(false, withheld)])).toEqual({
      state: 'not-computable',
      why,
    });
  });

  test('[ANC3] spread on one side is enough', () => {
    expect(measureAnchoring([...side(true, [1, 1]), ...side(false, [1, 2])])).toMatchObject({ difference: 0.5 });
    // degrees of freedom are then that side's alone: t of 1 at 95 % is 12.7062, the standard error 0.5
    const { upper } = measureAnchoring([...side(true, [1, 1]), ...side(false, [1, 2])]) as { upper: number };
    expect(upper - 0.5).toBeCloseTo(12.7062 / 2, 3);
  });

  test('[ANC4] no order matters', () => {
    const all = [...side(true, [0, 1, 1]), ...side(false, [1, 2, 0])];
    const [one, other] = [measureAnchoring(all), measureAnchoring([...all].reverse())];
    if (one.state !== 'computed' || other.state !== 'computed') throw new Error('not computable');
    expect(other.difference).toBeCloseTo(one.difference, 12);
    expect(other.upper).toBeCloseTo(one.upper, 12);
  });
});
