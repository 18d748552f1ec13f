import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { county, sheet, town } from '../../test/small-county.js';
import { RUBRIC } from '../../test/small-rubric.js';
import { aggregateCounty } from '../aggregation/aggregate-county.js';
import type { RoundSheet } from '../aggregation/round-sheet.js';
import { createSource } from '../aggregation/source.js';
import { assessorDrift } from './assessor-drift.js';
import { assessorSeverity } from './assessor-severity.js';
import { estimateNoise, standardErrors, type NoiseModel } from './estimate-noise.js';
import { sheetTotals, type SheetScore } from './sheet-totals.js';

const score = (place: number, assessor: string, total: number, share = 1): SheetScore => ({
  sheet: sheet(`t${String(place)}`, assessor, []),
  town: place,
  total,
  share,
});
/** Every town by every assessor: total = merit + severity + noise. */
const table = (totals: readonly (readonly number[])[]): readonly SheetScore[] =>
  totals.flatMap((row, place) => row.map((total, column) => score(place, `a${String(column)}`, total, 1 / row.length)));
const computed = <Statistic>(
  found: ({ readonly state: 'computed' } & Statistic) | { readonly state: 'not-computable'; readonly why: string },
) => {
  if (found.state !== 'computed') throw new Error(found.why);
  return found;
};

describe('sheetTotals', () => {
  const input = county(
    [town('x'), town('y', { profile: { ...town('y').profile, delegatedEnforcement: false } })],
    [
      sheet('x', 'a', [4, 4, 4, 4]),
      sheet('x', 'b', [4, null, null, null]),
      sheet('x', 'lead', [0, 0, 0, 0], { decides: true }),
      sheet('x', 'town', [4, 4, 4, 4], { source: 'self-assessment' }),
      sheet('y', 'a', [4, 4, 0, 4]),
      sheet('y', 'b', [2, 2, 2, 2], { source: 'field-check' }),
      sheet('y', 'c', [null, null, null, null]),
      sheet('y', 'd', [4, 4, 4, 4], { submitted: false }),
    ],
  );
  const sources = [createSource('desk-review', 3), createSource('field-check', 1), createSource('self-assessment')];

  test('[SEV1] each sheet as it alone would score, with its share; decisions, weight 0 and drafts are none', () => {
    const scores = sheetTotals(aggregateCounty({ ...input, aggregation: { ...input.aggregation, sources } }));
    expect(scores.map((item) => [item.sheet.id, item.total, item.share])).toEqual([
      ['x/a/desk-review', 1400, 0.5],
      ['x/b/desk-review', 1400, 0.5],
      ['y/a/desk-review', 1400, 0.75],
      ['y/b/field-check', (551 * 1400) / 1101, 0.25],
    ]);
  });
});

describe('assessorSeverity', () => {
  test('[SEV2] recovers planted severities exactly where there is no noise, from a connected part of the table', () => {
    const merit = [1000, 800, 1200, 900];
    const severity = [-60, 0, 60];
    const pairs = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 0], [2, 2], [3, 0], [3, 1]] as const; // prettier-ignore
    const scores = pairs.map(([place, column]) =>
      score(place, `a${String(column)}`, Number(merit[place]) + Number(severity[column])),
    );
    const { assessors } = computed(assessorSeverity(scores, 4));
    expect(assessors.map(({ assessor, sheets }) => [assessor, sheets])).toEqual([['a0', 3], ['a1', 3], ['a2', 2]]); // prettier-ignore
    assessors.forEach((found, place) => {
      expect(found.severity).toBeCloseTo(Number(severity[place]), 8);
      expect(found.standardError).toBeCloseTo(0, 8);
    });
  });

  test('[SEV2] in a complete table: the column mean less the grand mean, with its textbook standard error', () => {
    // Two-way analysis of Shrout & Fleiss' table 2: residual mean square 1.0194; the variance of an effect is MS(1 − 1/k)/n.
    const scores = table([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]); // prettier-ignore
    const { assessors } = computed(assessorSeverity(scores, 6));
    [2.375, -2.7917, -0.9583, 1.375].forEach((value, place) => {
      expect(assessors[place]?.severity).toBeCloseTo(value, 4);
      expect(assessors[place]?.standardError).toBeCloseTo(Math.sqrt((1.019444 * (1 - 1 / 4)) / 6), 5);
    });
    expect(assessors[0]?.upper).toBeCloseTo(2.375 + 2.1314 * 0.35698, 3);
  });

  test.each([
    ['too-few-assessors', [score(0, 'a', 1), score(1, 'a', 2)]],
    ['not-connected', [score(0, 'a', 1), score(1, 'b', 2)]],
    ['no-repeated-scores', [score(0, 'a', 1), score(0, 'b', 2)]],
  ])('[AGR1] not computable: %s', (why, scores) => {
    const none = { state: 'not-computable', why };
    expect(assessorSeverity(scores, 2)).toEqual(none);
    expect(assessorDrift(scores, 2, new Map())).toEqual(none);
    expect(estimateNoise(scores, 2, 'mean')).toEqual(none);
  });
});

describe('assessorDrift', () => {
  const scores = table(
    Array.from({ length: 8 }, (_, place) => [100 * place, 100 * place + 8 * place, 100 * place + ((place * 7) % 3)]),
  );
  const order = new Map(scores.map(({ sheet: { id }, town: place }) => [id, place]));

  test('[SEV3] finds an assessor who grows milder by 8 hundredths a sheet against the others', () => {
    const { assessors } = computed(assessorDrift(scores, 8, order));
    const slopes = assessors.map(({ drift }) => computed(drift));
    // Of a drift of 8 in one of three, least squares gives two thirds to the drifter and takes a third from each other.
    expect(slopes[1]?.slope).toBeCloseTo(8 * (2 / 3), 0);
    expect(slopes[1]?.lower).toBeGreaterThan(0);
    expect(slopes.reduce((sum, { slope }) => sum + slope, 0)).toBeCloseTo(0, 8);
    expect(slopes[0]).toMatchObject({ sheets: 8 });
  });

  test('[SEV3] [AGR1] not computable for under three placed sheets, or where all have one place', () => {
    const few = computed(assessorDrift(scores, 8, new Map([...order].slice(0, 6))));
    expect(few.assessors[0]?.drift).toEqual({ state: 'not-computable', why: 'too-few-towns' });
    const three = computed(assessorDrift(scores, 8, new Map([...order].slice(0, 9))));
    expect(three.assessors[0]?.drift).toMatchObject({ state: 'computed', sheets: 3 });
    const same = computed(assessorDrift(scores, 8, new Map([...order.keys()].map((id) => [id, 1]))));
    expect(same.assessors[0]?.drift).toEqual({ state: 'not-computable', why: 'no-spread-in-order' });
  });
});

describe('estimateNoise', () => {
  const full = table([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]); // prettier-ignore
  const errors = (noise: NoiseModel, towns: number) => standardErrors(noise, towns).map(Number);

  test('[SEM1] everyone scored every town: the residual mean square of Shrout & Fleiss 1979 (1.02), whatever is taken off', () => {
    for (const combine of ['mean', 'median', 'additive'] as const) {
      const noise = computed(estimateNoise(full, 6, combine));
      expect(noise.standardDeviation ** 2).toBeCloseTo(1.0194, 4);
      expect(noise.degreesOfFreedom).toBe(15);
      expect(noise.severity === null).toBe(combine !== 'additive');
      for (const error of errors(noise, 6)) expect(error).toBeCloseTo(Math.sqrt(1.019444 / 4), 5);
    }
  });

  test('[SEM2] otherwise a plain mean carries the severity too: the mean square within towns', () => {
    const part = full.slice(0, -1);
    const noise = computed(estimateNoise(part, 6, 'mean'));
    const within = (rows: readonly (readonly number[])[]) =>
      rows.reduce((sum, row) => {
        const mean = row.reduce((all, value) => all + value, 0) / row.length;
        return sum + row.reduce((all, value) => all + (value - mean) ** 2, 0);
      }, 0);
    const squares = within([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4]]); // prettier-ignore
    expect(noise.standardDeviation ** 2).toBeCloseTo(squares / 17, 8);
    expect(noise.degreesOfFreedom).toBe(17);
    expect(noise.severity).toBeNull();
    // What each score lies above its town's mean, as wide as the variance.
    const widen = Math.sqrt(23 / 17);
    [9 - 6, 2 - 6, 5 - 6, 8 - 6].forEach((above, at) => {
      expect(noise.residual[at]).toBeCloseTo(above * widen, 8);
    });
  });

  test('[SEM3] the additive model’s error grows where few scores tie a town to the rest; a town without sheets has none', () => {
    const noise = computed(estimateNoise([...full.slice(0, -1).map((item) => item), score(6, 'a0', 3)], 8, 'additive'));
    const found = standardErrors(noise, 8);
    expect(found[7]).toBeNull();
    // One sheet: the noise itself and the uncertainty of that assessor's severity.
    expect(Number(found[6])).toBeGreaterThan(noise.standardDeviation);
    expect(Number(found[0])).toBeLessThan(noise.standardDeviation);
  });

  test('[SEM3] the residuals are as wide as the variance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 6,
        }),
        (rows) => {
          const noise = computed(estimateNoise(table(rows), rows.length, 'additive'));
          const squares = noise.residual.reduce((sum, value) => sum + value * value, 0);
          expect(squares / noise.residual.length).toBeCloseTo(noise.standardDeviation ** 2, 6);
        },
      ),
    );
  });

  test('[SEM2] a self-assessment of weight 0 is no noise', () => {
    const sheets: RoundSheet[] = ['x', 'y'].flatMap((id) => [
      sheet(id, 'a', [4, 3, 2, 1]),
      sheet(id, 'b', [4, 3, 2, 1]),
      sheet(id, id, [0, 0, 0, 0], { source: 'self-assessment' }),
    ]);
    const input = county([town('x'), town('y')], sheets, { rubric: RUBRIC });
    const outcome = aggregateCounty({
      ...input,
      aggregation: { ...input.aggregation, sources: [createSource('desk-review'), createSource('self-assessment')] },
    });
    expect(computed(estimateNoise(sheetTotals(outcome), 2, 'mean')).standardDeviation).toBeCloseTo(0, 9);
  });
});
