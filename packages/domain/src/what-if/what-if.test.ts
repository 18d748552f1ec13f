import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCounty, anyLevels, county, entries, sheet, town } from '../../test/small-county.js';
import { evidence, level, PLAN, PROFILE, reading, RUBRIC, statement } from '../../test/small-rubric.js';
import { aggregateCounty } from '../aggregation/aggregate-county.js';
import { apportion } from './apportion.js';
import { breakDownSheet, breakDownTown, type Breakdown } from './breakdown.js';
import { changeLevelShares, changeTargets, changeWeights } from './change-rubric.js';
import { compareOutcomes } from './compare-outcomes.js';
import { explainDifference } from './explain-difference.js';
import { whatIf } from './what-if.js';
import { whatIfTargets } from './what-if-targets.js';

const sheetParts = (levels: Parameters<typeof entries>[0], rubric = RUBRIC): Breakdown => {
  const found = breakDownSheet(rubric, entries(levels), PROFILE);
  if (!found) throw new Error('nothing scored');
  return found;
};
const sumOf = (parts: readonly { readonly points: number }[]) => parts.reduce((sum, { points }) => sum + points, 0);

describe('whatIf', () => {
  const input = county([town('x'), town('y')], [sheet('x', 'a', [4, 2, 2, 2]), sheet('y', 'a', [2, 4, 3, 4])]);

  test('[WIF1] official weights give the official ranking: nobody moves', () => {
    fc.assert(
      fc.property(anyCounty, (any) => {
        const official = Object.fromEntries(RUBRIC.indicators.map(({ id, points }) => [id, points]));
        const rubric = changeLevelShares(changeWeights(any.rubric, official), any.rubric.levelShares);
        expect(whatIf(any, { rubric }).moves).toEqual([]);
      }),
    );
  });

  test('[WIF1] [WIF2] other weights: who moves, by how much and why', () => {
    const { moves, official } = whatIf(input, { rubric: changeWeights(RUBRIC, { L1: 1001, L2: 0, E2: 100 }) });
    expect(official.towns.map(({ scored }) => scored?.rank)).toEqual([2, 1]);
    expect(moves.map(({ town: id, rank }) => [id, rank.before, rank.after])).toEqual([
      ['x', 2, 1],
      ['y', 1, 2],
    ]);
    for (const { total, difference } of moves) expect(difference?.points).toBe(Number(total.after) - Number(total.before));
    // Twice the weight of everything is the same rubric.
    const double = changeWeights(RUBRIC, Object.fromEntries(RUBRIC.indicators.map(({ id, points }) => [id, 2 * points])));
    expect(whatIf(input, { rubric: double }).moves.every(({ rank }) => rank.before === rank.after)).toBe(true);
  }); // prettier-ignore

  test('[WIF2] a dimension weighs what its indicators do', () => {
    const { dimensions, points } = changeWeights(RUBRIC, { L1: 1001, E2: 1 });
    expect([...dimensions.map((dimension) => dimension.points), points]).toEqual([1301, 300, 1400]);
  });

  test('[WIF3] other level shares', () => {
    const { moves } = whatIf(input, { rubric: changeLevelShares(RUBRIC, [0, 40, 60, 80, 100]) });
    expect(moves.map(({ total }) => Number(total.after) > Number(total.before))).toEqual([true, true]);
  });

  test('[WIF1] a town that has no total on one side, or stands open, still moves', () => {
    const gone = whatIf(input, { sheets: input.sheets.slice(0, 1) }).moves;
    expect(gone).toMatchObject([
      { town: 'x', rank: { before: 2, after: 1 } },
      { town: 'y', rank: { before: 1, after: null }, total: { after: null }, grade: { after: null }, difference: null },
    ]);
    const four = ['a', 'b', 'c', 'd'].map((id) => town(id));
    const tied = county(four, four.map(({ id }) => sheet(id, 'p', [4, 4, 4, 4]))); // prettier-ignore
    const noQuota = { ...RUBRIC, grades: RUBRIC.grades.map((grade) => ({ ...grade, quota: null })) };
    expect(whatIf(tied, { rubric: noQuota }).moves[0]?.grade).toEqual({ before: null, after: 'excellent' });
    expect(compareOutcomes({ ...aggregateCounty(tied), towns: [] }, aggregateCounty(tied))[0]).toMatchObject({
      rank: { before: null, after: 1 },
      difference: null,
    });
  });

  test('[WIF4] other targets speak through the suggestions alone', () => {
    const towns = [
      { id: 'x', profile: PROFILE, reading: reading({ evidence: [evidence('L1', 'supported')], measures: [statement('sessions', 3)] }) },
      { id: 'y', profile: PROFILE, reading: reading({ evidence: [evidence('L1', 'supported')], measures: [statement('sessions', 9)] }) },
    ]; // prettier-ignore
    const easier = changeTargets(PLAN, { sessions: { atLeast: 3 } });
    expect(easier.measures[1]).toEqual(PLAN.measures[1]);
    expect(whatIfTargets(RUBRIC, { before: PLAN, after: easier }, towns)).toEqual([
      { town: 'x', before: 376, after: 501, indicators: [{ indicator: 'L1', before: 3, after: 4 }] },
    ]);
    expect(whatIfTargets(RUBRIC, { before: PLAN, after: PLAN }, towns)).toEqual([]);
  });
});

describe('breakdown', () => {
  test('[EXD1] the parts of any town and sheet add up to its total, in whole hundredths', () => {
    fc.assert(
      fc.property(anyCounty, fc.boolean(), (any, delegated) => {
        const profile = { ...PROFILE, delegatedEnforcement: delegated };
        const outcome = aggregateCounty({ ...any, towns: any.towns.map((item) => ({ ...item, profile })) });
        for (const item of outcome.towns) {
          const found = breakDownTown(RUBRIC, item);
          if (!found) continue;
          expect(sumOf(found.parts)).toBe(found.total);
          expect(found.parts.every(({ points }) => Number.isInteger(points))).toBe(true);
        }
        for (const { entries: own } of any.sheets) {
          const found = breakDownSheet(RUBRIC, own, profile);
          expect(sumOf(found?.parts ?? [])).toBe(found?.total);
        }
      }),
    );
    expect(breakDownSheet(RUBRIC, {}, PROFILE)).toBeNull();
    const [none] = aggregateCounty(county([town('x')], [])).towns;
    expect(none && breakDownTown(RUBRIC, none)).toBeNull();
  });

  test('[EXD1] what the floor at 0 gave back is a part of its own', () => {
    const lost = { id: 'lost', zh: '', en: null, kind: 'each' as const, each: -2000, most: null };
    const rubric = {
      ...RUBRIC,
      outside: { ...RUBRIC.outside, deductions: { most: null, perMatter: 'all' as const, items: [lost] } },
    };
    const proposed = [{ item: 'lost', basis: '判决书', matter: null, claim: { kind: 'times', times: 1 } as const }];
    const [item] = aggregateCounty(county([town('x', { proposed })], [sheet('x', 'a', [4, 4, 4, 4])], { rubric })).towns;
    const found = item && breakDownTown(rubric, item);
    expect(found?.parts.slice(-2)).toMatchObject([
      { kind: 'deductions', points: -2000 },
      { kind: 'floor', id: 'floor', points: 600 },
    ]);
    expect(found?.total).toBe(0);
  }); // prettier-ignore

  test('[EXD2] largest remainders go up, the first of equals first', () => {
    expect(apportion([1.5, 1.5, 1], 4)).toEqual([2, 1, 1]);
    expect(apportion([0.2, 0.7, 0.1], 1)).toEqual([0, 1, 0]);
    expect(apportion([3.2, 0.3, 0.5], 4)).toEqual([3, 0, 1]);
    expect(apportion([0.5, 0.5, 0.5, 0.5], 2)).toEqual([1, 1, 0, 0]);
    expect(apportion([], 0)).toEqual([]);
  });
});

describe('explainDifference', () => {
  test('[EXD3] its parts add up to the difference, and each part’s causes to the part', () => {
    const weights = fc.record({ L1: fc.integer({ min: 1, max: 900 }), E2: fc.integer({ min: 1, max: 900 }) });
    fc.assert(
      fc.property(anyLevels, anyLevels, weights, (first, second, points) => {
        const difference = explainDifference(sheetParts(first), sheetParts(second, changeWeights(RUBRIC, points)));
        expect(sumOf(difference.parts)).toBe(difference.points);
        for (const part of difference.parts) expect(part.scored + part.weight + part.applies).toBe(part.points);
      }),
    );
  });

  test('[EXD3] no difference, no parts', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        expect(explainDifference(sheetParts(levels), sheetParts(levels))).toEqual({ points: 0, parts: [] });
      }),
    );
  });

  test('[EXD4] tells a changed score from a changed weight from what entered the denominator', () => {
    const base = sheetParts([2, 2, 2, 2]);
    expect(explainDifference(base, sheetParts([4, 2, 2, 2])).parts).toEqual([
      { kind: 'indicator', id: 'L1', points: 250, scored: 250, weight: 0, applies: 0 },
    ]);
    const heavy = explainDifference(base, sheetParts([2, 2, 2, 2], changeWeights(RUBRIC, { L1: 301, E2: 500 })));
    expect(heavy.parts.map(({ id, scored, weight }) => [id, Math.abs(scored) <= 1, Math.sign(weight)])).toEqual([
      ['L1', true, -1],
      ['E2', true, 1],
    ]);
    const left = explainDifference(base, sheetParts([2, 2, null, 2]));
    expect(left.parts.find(({ id }) => id === 'E1')).toEqual({
      kind: 'indicator', id: 'E1', points: -150, scored: 0, weight: 0, applies: -150,
    });
    expect(left.parts.find(({ id }) => id === 'L1')?.weight).toBeGreaterThan(0);
  }); // prettier-ignore

  test('[EXD5] last year’s indicators go by this year’s names; what one side lacks is named', () => {
    const renamed = {
      ...RUBRIC,
      indicators: RUBRIC.indicators.map((item) => (item.id === 'E2' ? { ...item, id: 'E9' } : item)),
    };
    const now = breakDownSheet(renamed, { ...entries([2, 2, 2, 2]), E9: level(4) }, PROFILE);
    if (!now) throw new Error('E9');
    const mapped = explainDifference(sheetParts([2, 2, 2, 2]), now, new Map([['E2', 'E9']]));
    expect(mapped.parts).toEqual([{ kind: 'indicator', id: 'E9', points: 150, scored: 150, weight: 0, applies: 0 }]);
    const unmapped = explainDifference(sheetParts([2, 2, 2, 2]), now);
    expect(unmapped.parts.map(({ id, points, applies }) => [id, points, applies])).toEqual([
      ['E9', 300, 300],
      ['E2', -150, -150],
    ]);
    expect(sumOf(unmapped.parts)).toBe(unmapped.points);
  });

  test('[EXD4] a better weight that makes up for a worse score is both', () => {
    const side = (of: number): Breakdown => ({ total: 100, parts: [{ kind: 'indicator', id: 'L1', points: 100, of }] });
    expect(explainDifference(side(200), side(400))).toEqual({
      points: 0,
      parts: [{ kind: 'indicator', id: 'L1', points: 0, scored: -50, weight: 50, applies: 0 }],
    });
  });

  test('[EXD1] what the profile rules out is no part of a sheet’s total', () => {
    const found = breakDownSheet(RUBRIC, entries([4, 4, 4, 0]), { ...PROFILE, delegatedEnforcement: false });
    expect(found?.total).toBe(Math.round((801 * 1400) / 1101));
    expect(found?.parts[2]).toEqual({ kind: 'indicator', id: 'E1', points: 0, of: null });
  });

  test('[EXD3] bonus and deductions are parts; nothing that stayed is one', () => {
    const part = (kind: 'bonus' | 'floor', points: number) => ({ kind, id: kind, points, of: null });
    const side = (bonus: number): Breakdown => ({ total: 100 + bonus, parts: [part('bonus', bonus), part('floor', 0)] });
    expect(explainDifference(side(50), side(20)).parts).toEqual([
      { kind: 'bonus', id: 'bonus', points: -30, scored: -30, weight: 0, applies: 0 },
    ]);
    const absent = (points: number): Breakdown => ({ total: 0, parts: [{ kind: 'indicator', id: 'Z', points, of: null }] });
    expect(explainDifference(absent(0), absent(0)).parts).toEqual([]);
  }); // prettier-ignore
});
