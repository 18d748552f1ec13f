import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries, sheet } from '../../test/small-county.js';
import { PROFILE, RUBRIC } from '../../test/small-rubric.js';
import { drawFieldCheck } from './draw-field-check.js';
import type { FieldCheckInput } from './draw-field-check.js';

const carried = (indicator: string) => ({ indicator, strength: 'supported' as const });
const quiet: FieldCheckInput = {
  rubric: RUBRIC,
  profile: PROFILE,
  sheets: [sheet('t', 'a', [2, 2, 2, 2]), sheet('t', 'b', [2, 2, 2, 2])],
  tolerance: 25,
  evidence: [],
  figures: [],
  claims: [],
  sample: 0,
  seed: 1,
};
const draw = (more: Partial<FieldCheckInput>) => drawFieldCheck({ ...quiet, ...more });
const ids = (more: Partial<FieldCheckInput>) => draw(more).map(({ indicator }) => indicator);

describe('what is doubtful', () => {
  test('[FC1] assessors outside tolerance', () => {
    expect(draw({ sheets: [sheet('t', 'a', [0, 2, 2, 2]), sheet('t', 'b', [2, 2, 2, 2])] })).toEqual([
      { indicator: 'L1', reasons: ['outside-tolerance'] },
    ]);
  });
  test('[FC1] a high level that nothing carries, where only attitude or a bare deed stands', () => {
    const sheets = [sheet('t', 'a', [3, 3, 4, 2])];
    const evidence = [
      carried('L1'),
      { indicator: 'L2', strength: 'measure' as const },
      { indicator: 'E1', strength: 'result' as const },
    ];
    expect(draw({ sheets, evidence })).toEqual([{ indicator: 'L2', reasons: ['thin-evidence'] }]);
  });
  test('[FC1] a high claim without a figure; a low one, one without a level and one with a figure are none', () => {
    const claims = [
      { indicator: 'L1', level: 3 },
      { indicator: 'L2', level: 2 },
      { indicator: 'E1', level: null },
      { indicator: 'E2', level: 3 },
    ];
    expect(draw({ claims, figures: [{ indicator: 'E2' }, { indicator: null }] })).toEqual([
      { indicator: 'L1', reasons: ['claim-without-figure'] },
    ]);
  });
});

test('[FC2] as many of the others as asked, and all where fewer are left', () => {
  expect(ids({ sample: 2 })).toHaveLength(2);
  expect(ids({ sample: 9 })).toEqual(['L1', 'L2', 'E1', 'E2']);
  const doubtful = [sheet('t', 'a', [4, 2, 2, 2])];
  // the doubtful one takes no place in the sample, whatever the seed
  for (let seed = 0; seed < 20; seed += 1)
    expect(ids({ sheets: doubtful, sample: 3, seed })).toEqual(['L1', 'L2', 'E1', 'E2']);
  const unlike = [sheet('t', 'a', [2, 2, 2])];
  expect(draw({ sheets: unlike })).toEqual([]);
  expect(draw({ sheets: doubtful, sample: 1 }).filter(({ reasons }) => reasons.includes('sample'))).toHaveLength(1);
});

test('[FC3] the same seed draws the same, whatever the order; other seeds draw others', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (seed, sample) => {
      const backwards = [...quiet.sheets].reverse();
      expect(draw({ seed, sample, sheets: backwards })).toEqual(draw({ seed, sample }));
    }),
  );
  const drawn = new Set(Array.from({ length: 40 }, (_, seed) => ids({ seed, sample: 1 }).join()));
  expect(drawn).toEqual(new Set(['L1', 'L2', 'E1', 'E2']));
});

test('[FC4] what does not apply is never on the form', () => {
  const profile = { ...PROFILE, delegatedEnforcement: false };
  const sheets = [sheet('t', 'a', [], { entries: entries([2, 2, 4, 2]) })];
  expect(ids({ profile, sheets, sample: 9 })).toEqual(['L1', 'L2', 'E2']);
});

test('[FC5] the rubric’s order, each once, with every reason', () => {
  const sheets = [sheet('t', 'a', [2, 2, 2, 0]), sheet('t', 'b', [2, 2, 2, 4])];
  expect(draw({ sheets, claims: [{ indicator: 'E2', level: 4 }], sample: 9 })).toEqual([
    { indicator: 'L1', reasons: ['sample'] },
    { indicator: 'L2', reasons: ['sample'] },
    { indicator: 'E1', reasons: ['sample'] },
    { indicator: 'E2', reasons: ['outside-tolerance', 'thin-evidence', 'claim-without-figure'] },
  ]);
});
