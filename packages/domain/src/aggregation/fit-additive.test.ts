import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedRandom } from '../ranking/random.js';
import { fitAdditive, type AdditiveFit } from './fit-additive.js';
import { invertPositive } from './invert-positive.js';

type Row = readonly [row: number, column: number, value: number];

const fit = (rows: number, columns: number, list: readonly Row[], weights?: readonly number[]) =>
  fitAdditive({
    rows,
    columns,
    row: Int32Array.from(list, ([row]) => row),
    column: Int32Array.from(list, ([, column]) => column),
    value: Float64Array.from(list, ([, , value]) => value),
    weight: Float64Array.from(list, (_, place) => weights?.[place] ?? 1),
  });
const connected = (found: AdditiveFit) => {
  if (!found.connected) throw new Error('not connected');
  return found;
};

/** Kendall's tau of two lists without ties. */
const tau = (first: readonly number[], second: readonly number[]) => {
  const pairs = first.flatMap((_, a) => first.slice(a + 1).map((__, gap) => [a, a + 1 + gap] as const));
  const sign = ([a, b]: readonly [number, number]) =>
    Math.sign((Number(first[a]) - Number(first[b])) * (Number(second[a]) - Number(second[b])));
  return pairs.reduce((sum, pair) => sum + sign(pair), 0) / pairs.length;
};

describe('fitAdditive', () => {
  test('[AGG7] the normal equations hold: residuals add up to 0, weighed, in every row and column', () => {
    const cell = fc.record({ value: fc.integer({ min: 0, max: 100 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(fc.array(fc.option(cell), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (table) => {
        const list = table.flatMap((own, row) =>
          own.flatMap((item, column) =>
            item ? [{ at: [row, column, item.value] as const, weight: item.weight }] : [],
          ),
        );
        if (new Set(list.map(({ at }) => at[1])).size < 3) return;
        const found = fit(table.length, 3, list.map(({ at }) => at), list.map(({ weight }) => weight)); // prettier-ignore
        if (!found.connected) return;
        expect(found.columnEffect.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(0, 8);
        for (const side of [0, 1] as const)
          for (const place of new Set(list.map(({ at }) => at[side]))) {
            const sum = list.reduce(
              (all, { at, weight }, index) => all + (at[side] === place ? weight * Number(found.residual[index]) : 0),
              0,
            );
            expect(sum).toBeCloseTo(0, 6);
          }
      }),
    );
  });

  test('[AGG7] a row without scores has no effect and takes no degree of freedom', () => {
    const found = connected(fit(3, 2, [[0, 0, 5], [0, 1, 7], [2, 0, 1], [2, 1, 3]])); // prettier-ignore
    expect([...found.rowEffect]).toEqual([6, NaN, 2]);
    expect(found.degreesOfFreedom).toBe(1);
  });

  test('[AGG7] inverts what it is given', () => {
    const matrix = Float64Array.of(4, 2, 2, 3);
    expect([...invertPositive(matrix, 2)].map((value) => Math.round(value * 8))).toEqual([3, -2, -2, 4]);
    expect([...matrix]).toEqual([4, 2, 2, 3]);
  });

  test('[AGG1] [AGG7] assessors clustered on similar towns: the additive model finds the true order best, z-scores wreck it', () => {
    const random = seedRandom(7);
    const sums = { mean: 0, additive: 0, zScore: 0 };
    const runs = 40;
    for (let run = 0; run < runs; run += 1) {
      // Merit SD 8, severity SD 4, noise SD 4, 20 towns, each by 3 of 8 assessors who lie near it in merit.
      const merit = Array.from({ length: 20 }, () => 8 * random.normal()).sort((a, b) => a - b);
      const severity = Array.from({ length: 8 }, () => 4 * random.normal());
      const list = merit.flatMap((own, town) =>
        [0, 1, 2].map((step): Row => {
          const assessor = Math.min(7, Math.floor((town * 6) / 20) + step);
          return [town, assessor, own + Number(severity[assessor]) + 4 * random.normal()];
        }),
      );
      const standard = Array.from({ length: 8 }, (_, assessor) => {
        const own = list.filter(([, column]) => column === assessor).map(([, , value]) => value);
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        return { mean, deviation: Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length) };
      });
      const meanBy = (of: (row: Row) => number) =>
        merit.map((_, town) => list.filter(([row]) => row === town).reduce((sum, row) => sum + of(row), 0));
      sums.mean += tau(
        merit,
        meanBy(([, , value]) => value),
      );
      sums.zScore += tau(merit, meanBy(([, column, value]) => (value - Number(standard[column]?.mean)) / Number(standard[column]?.deviation))); // prettier-ignore
      sums.additive += tau(merit, [...connected(fit(20, 8, list)).rowEffect]);
    }
    expect(sums.additive / runs).toBeGreaterThan(0.7);
    expect(sums.additive).toBeGreaterThan(sums.mean);
    expect(sums.mean).toBeGreaterThan(sums.zScore + 0.1 * runs);
  });
});
