import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPlainly, type Observation } from '../../test/least-squares.js';
import { sheet } from '../../test/small-county.js';
import { fitAdditive } from '../aggregation/fit-additive.js';
import type { Random } from '../ranking/random.js';
import { resampleNoise } from '../ranking/resample-noise.js';
import { assessorDrift } from './assessor-drift.js';
import { assessorSeverity } from './assessor-severity.js';
import { estimateNoise, standardErrors } from './estimate-noise.js';
import type { SheetScore } from './sheet-totals.js';

// The additive model against ordinary least squares with a column for every town and assessor, solved by elimination.

const [TOWNS, ASSESSORS] = [4, 3];

/** Connected designs with two scores more than the model has parameters, or more. */
const anyScores = fc
  .array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }), { minLength: 12, maxLength: 12 })
  .map((values) =>
    values.flatMap((value, at): Observation[] =>
      value === null ? [] : [{ town: Math.floor(at / ASSESSORS), assessor: at % ASSESSORS, value }],
    ),
  )
  .filter((list) => new Set(list.map(({ town }) => town)).size === TOWNS)
  .filter((list) => new Set(list.map(({ assessor }) => assessor)).size === ASSESSORS)
  .filter((list) => list.length > TOWNS + ASSESSORS && fit(list).connected);

function fit(list: readonly Observation[]) {
  return fitAdditive({
    rows: TOWNS,
    columns: ASSESSORS,
    row: Int32Array.from(list, ({ town }) => town),
    column: Int32Array.from(list, ({ assessor }) => assessor),
    value: Float64Array.from(list, ({ value }) => value),
    weight: Float64Array.from(list, () => 1),
  });
}

/** Sheets in shares of their town, in the given order. */
const sheetsOf = (list: readonly Observation[]): readonly SheetScore[] =>
  list.map(({ town, assessor, value }) => ({
    sheet: sheet(`t${String(town)}`, `a${String(assessor)}`, []),
    town,
    total: value,
    share: 1 / list.filter((other) => other.town === town).length,
  }));

const closeTo = (found: ArrayLike<number>, wanted: readonly number[], digits = 7) => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, at) => {
    expect(Number(found[at])).toBeCloseTo(value, digits);
  });
};

describe('the additive model', () => {
  test('[AGG7] towns, assessors and degrees of freedom', () => {
    fc.assert(
      fc.property(anyScores, (list) => {
        const [found, plain] = [fit(list), fitPlainly(list, TOWNS, ASSESSORS)];
        if (!found.connected) throw new Error('connected');
        closeTo(found.rowEffect, plain.towns);
        closeTo(found.columnEffect, plain.assessors);
        expect(found.degreesOfFreedom).toBe(list.length - (TOWNS + ASSESSORS - 1));
        expect(found.residual.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(plain.squares, 5);
      }),
    );
  });

  test('[SEV2] severities and their standard errors', () => {
    fc.assert(
      fc.property(anyScores, (list) => {
        const plain = fitPlainly(list, TOWNS, ASSESSORS);
        const variance = plain.squares / (list.length - (TOWNS + ASSESSORS - 1));
        const found = assessorSeverity(sheetsOf(list), TOWNS);
        if (found.state !== 'computed') throw new Error(found.why);
        closeTo(found.assessors.map(({ severity }) => severity), plain.assessors); // prettier-ignore
        const errors = plain.assessorVariances.map((own) => Math.sqrt(variance * own));
        closeTo(found.assessors.map(({ standardError }) => standardError), errors, 5); // prettier-ignore
        for (const { severity, lower, upper } of found.assessors)
          expect(severity - lower).toBeCloseTo(upper - severity, 6);
      }),
    );
  });

  test('[SEM1] [SEM3] the noise of a sheet, and a town’s standard error where severity is taken off', () => {
    fc.assert(
      fc.property(anyScores, (list) => {
        const plain = fitPlainly(list, TOWNS, ASSESSORS);
        const variance = plain.squares / (list.length - (TOWNS + ASSESSORS - 1));
        const noise = estimateNoise(sheetsOf(list), TOWNS, 'additive');
        if (noise.state !== 'computed') throw new Error(noise.why);
        expect(noise.standardDeviation).toBeCloseTo(Math.sqrt(variance), 5);
        const errors = plain.townVariances.map((own) => Math.sqrt(variance * own));
        closeTo(standardErrors(noise, TOWNS).map(Number), errors, 5);
      }),
    );
  });

  test('[RSM4] a draw moves each town by what the model makes of the drawn noise, fitted anew', () => {
    const anyDraws = fc.array(fc.nat(1_000_000), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        anyScores,
        anyDraws,
        fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
        (list, picks, official) => {
          const noise = estimateNoise(sheetsOf(list), TOWNS, 'additive');
          if (noise.state !== 'computed') throw new Error(noise.why);
          let at = 0;
          const drawn: number[] = [];
          const below = (count: number) => {
            const picked = Number(picks[at % picks.length]) % count;
            at += 1;
            drawn.push(picked);
            return picked;
          };
          const places = [2, 0, 3, 1];
          const found = resampleNoise(noise, places, official, 1, { below } as Random);
          expect(drawn).toHaveLength(list.length);
          const redrawn = list.map((one, index) => ({ ...one, value: Number(noise.residual[Number(drawn[index])]) }));
          const { towns } = fitPlainly(redrawn, TOWNS, ASSESSORS);
          const totals = places.map((town, place) => Number(official[place]) + Number(towns[town]));
          totals.forEach((own, a) => {
            totals.forEach((other, b) => {
              if (Math.abs(own - other) > 1e-6) expect(found.aheadCounts[a * TOWNS + b]).toBe(own > other ? 1 : 0);
            });
          });
        },
      ),
    );
  });

  test('[SEV3] drift is the least-squares line through the residuals, with its t interval', () => {
    // By hand, of 1, 3, 2, 5, 4 over 1 to 5: slope 8 ÷ 10, residual squares 3.6, standard error √(3.6 ÷ 3 ÷ 10); t(0.95; 3) = 3.1824.
    const rising = [1, 3, 2, 5, 4];
    const scores = rising.flatMap((value, town) =>
      [value, -value].map((total, assessor) => ({
        sheet: sheet(`t${String(town)}`, `a${String(assessor)}`, []),
        town,
        total,
        share: 0.5,
      })),
    );
    const order = new Map(scores.map(({ sheet: { id }, town }) => [id, town + 1]));
    const found = assessorDrift(scores, 5, order);
    if (found.state !== 'computed') throw new Error(found.why);
    // Of two who move apart by 2 × 0.8 a sheet each keeps half; the residuals of the first are its own less their mean.
    const [drift] = found.assessors.map((one) => one.drift);
    expect(drift).toMatchObject({ state: 'computed', sheets: 5 });
    if (drift?.state !== 'computed') throw new Error('drift');
    closeTo([drift.slope, drift.standardError], [0.8, 0.34641], 4);
    closeTo([drift.lower, drift.upper], [0.8 - 3.18245 * 0.34641, 0.8 + 3.18245 * 0.34641], 4);
  });
});
