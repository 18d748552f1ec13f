import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCounty, county, sheet, town } from '../../test/small-county.js';
import { PROFILE, RUBRIC } from '../../test/small-rubric.js';
import { aggregateCounty } from './aggregate-county.js';
import { createSource } from './source.js';
import { traceCounty } from './trace-county.js';
import { unfoldStep, type UnfoldedStep } from './unfold-step.js';

const leaves = (node: UnfoldedStep): readonly string[] =>
  node.causes.flatMap(({ input, cause }) => (cause ? leaves(cause) : [input.from]));

describe('traceCounty', () => {
  const bonus = { id: 'award', zh: '', en: null, kind: 'each' as const, each: 100, most: 100 };
  const rubric = {
    ...RUBRIC,
    outside: {
      ...RUBRIC.outside,
      bonus: { most: null, perMatter: 'highest' as const, items: [bonus] },
      vetoes: [{ id: 'grave', zh: '', en: null, ceiling: 'good' }],
    },
  };
  const award = { item: 'award', basis: '文件', matter: null, claim: { kind: 'times', times: 2 } as const };
  const veto = { item: 'grave', basis: '通报', matter: null, claim: { kind: 'holds' } as const };
  const full = [4, 4, 4, 4] as const;
  const input = county(
    [
      town('x', { proposed: [award, { ...award, basis: '另一文件' }] }),
      town('y', { profile: { ...PROFILE, delegatedEnforcement: false } }),
      town('z', { proposed: [veto] }),
      town('w'),
      town('v', { proposed: [{ ...award, claim: { kind: 'times', times: 1 } }] }),
      town('u'),
    ],
    [
      ...['x', 'y', 'z', 'v', 'u'].map((id) => sheet(id, 'a', full)),
      sheet('x', 'b', [3, 4, 4, 4]),
      sheet('x', 'c', full),
      sheet('w', 'a', [null, 4, 4, 4]),
    ],
    {
      rubric,
      conflicts: [{ assessor: 'c', town: 'x', reason: '亲属' }],
      tieDecisions: ['y', 'u', 'v'].map((id) => ({ town: id, grade: 'good', reason: '并列，从严' })),
    },
  );
  const trace = () => traceCounty(aggregateCounty(input));
  const step = (id: string) => trace().find((item) => item.id === id);

  test('[AGG11] every input is another step’s output or given; ids are unique', () => {
    const steps = trace();
    const byId = new Map(steps.map((item) => [item.id, item]));
    expect(byId.size).toBe(steps.length);
    for (const { inputs } of steps)
      for (const { from, value } of inputs) {
        const cause = byId.get(from);
        if (cause) expect(cause.output).toBe(value);
        else expect(from).toMatch(/^(sheet|given):/);
      }
  });

  test('[AGG11] a total unfolds to every sheet and item that it follows from', () => {
    const steps = trace();
    const unfolded = unfoldStep(steps, 'total:x');
    if (!unfolded) throw new Error('total:x');
    const found = leaves(unfolded);
    for (const cause of [
      'sheet:x/a/desk-review:L1',
      'sheet:x/b/desk-review:L1',
      'given:bonus:award:文件',
      'given:full-marks',
    ])
      expect(found).toContain(cause);
    expect(unfoldStep(steps, 'total:nowhere')).toBeNull();
  });

  test('[AGG11] what is left out says why', () => {
    expect(step('filter:x')?.inputs.map(({ leftOut }) => leftOut)).toEqual([null, null, 'conflict-of-interest: 亲属']);
    expect(step('trim:w:L1')?.inputs).toMatchObject([{ leftOut: 'open', value: null }]);
    expect(step('indicator:w:L1')).toMatchObject({ output: null, inputs: [{ leftOut: 'open' }] });
    expect(step('indicator:y:E1')?.inputs[0]?.leftOut).toMatch('赋权');
    expect(step('outside:x:bonus')?.inputs.map(({ leftOut, value }) => [leftOut, value])).toEqual([
      ['capped-by-item', 100],
      ['capped-by-item', 0],
    ]);
    expect(step('outside:v:bonus')?.inputs).toMatchObject([{ leftOut: null, value: 100 }]);
    expect(step('grade:z')?.inputs[1]).toMatchObject({ from: 'given:veto:grave', value: 'good' });
    expect(step('total:w')).toBeUndefined();
  });

  test('[AGG11] the quota’s step names who was kept and who was lowered, and each town points to it', () => {
    expect(step('seats:excellent')).toMatchObject({ output: 1 });
    expect(step('quota:v')).toMatchObject({ output: 'excellent' });
    expect(step('quota:x')).toMatchObject({ output: 'good' });
    const tie = aggregateCounty({ ...input, tieDecisions: [] });
    const open = traceCounty({ ...tie, input });
    expect(open.find(({ id }) => id === 'quota:y')?.inputs.map(({ from }) => from)).toContain('seats:excellent');
  });

  test('[AGG11] means and models recompute from their own step: Σ weight × (points − severity)', () => {
    fc.assert(
      fc.property(anyCounty, (any) => {
        if (any.aggregation.combine === 'median') return;
        for (const { stage, inputs, output } of traceCounty(aggregateCounty(any))) {
          if (stage !== 'combine' || output === null) continue;
          const sum = inputs.reduce(
            (all, { value, weight, less }) => all + Number(weight) * (Number(value) - Number(less)),
            0,
          );
          expect(sum).toBeCloseTo(Number(output), 6);
        }
      }),
    );
  });

  test('[AGG11] a whole town, step by step, each by its clause', () => {
    const sources = [createSource('desk-review', 3), createSource('deputies', 1), createSource('self-assessment')];
    const one = county(
      [
        town('x', {
          profile: { ...PROFILE, delegatedEnforcement: false },
          proposed: [{ ...award, claim: { kind: 'times', times: 1 } }],
        }),
      ],
      [
        sheet('x', 'a', [4, 3, 4, 2]),
        sheet('x', 'b', [3, 3, 4, 2]),
        sheet('x', 'c', [2, 2, 2, 2], { source: 'deputies' }),
        sheet('x', 'd', [1, 1, 1, 1], { submitted: false }),
        sheet('x', 'e', [4, 4, 4, 4], { source: 'self-assessment' }),
      ],
      { rubric, aggregation: { sources, trimFrom: null, combine: 'mean' } },
    );
    const all = traceCounty(aggregateCounty(one));
    for (const { id, stage } of all) expect(id.startsWith(stage) || id.startsWith('seats:')).toBe(true);
    const lines = all.map(({ id, clause, inputs, output }) => {
      const causes = inputs.map(({ from, value, weight, less, leftOut }) =>
        [
          `${from} = ${String(value)}`,
          weight && `× ${String(weight)}`,
          less === null ? '' : `− ${String(less)}`,
          leftOut && `(${leftOut})`,
        ]
          .filter(Boolean)
          .join(' '),
      );
      return `${id} [${clause}] ${causes.join('; ')} → ${String(output)}`;
    });
    expect(lines.filter((line) => !/^\w+:x:(L2|E2) /.test(line))).toEqual([
      'filter:x [AGG3] sheet:x/a/desk-review = null; sheet:x/b/desk-review = null; sheet:x/c/deputies = null; sheet:x/e/self-assessment = null; sheet:x/d/desk-review = null (not-submitted) → 4',
      'trim:x:L1 [AGG4] sheet:x/a/desk-review:L1 = 501; sheet:x/b/desk-review:L1 = 376; sheet:x/c/deputies:L1 = 251; sheet:x/e/self-assessment:L1 = 501 (weightless) → 3',
      'sources:x:L1 [SRC1] sheet:x/a/desk-review:L1 = 501 × 0.375; sheet:x/b/desk-review:L1 = 376 × 0.375; sheet:x/c/deputies:L1 = 251 × 0.25 → 3',
      'combine:x:L1 [AGG5] sheet:x/a/desk-review:L1 = 501 × 0.375 − 0; sheet:x/b/desk-review:L1 = 376 × 0.375 − 0; sheet:x/c/deputies:L1 = 251 × 0.25 − 0 → 391.625',
      'indicator:x:L1 [AGG8] combine:x:L1 = 391.625 → 392',
      'trim:x:E1 [AGG4] sheet:x/a/desk-review:E1 = 299; sheet:x/b/desk-review:E1 = 299; sheet:x/c/deputies:E1 = 150; sheet:x/e/self-assessment:E1 = 299 (weightless) → 3',
      'combine:x:E1 [AGG5]  → null',
      'indicator:x:E1 [AGG8] combine:x:E1 = null (本年度未承接赋权执法事项) → null',
      'dimension:x:L [AGG8] indicator:x:L1 = 392; indicator:x:L2 = 206 → 598',
      'dimension:x:E [AGG8] indicator:x:E1 = null (本年度未承接赋权执法事项); indicator:x:E2 = 150 → 150',
      'outside:x:completeness [AJ9]  → 0',
      'outside:x:bonus [AJ9] given:bonus:award:文件 = 100 → 100',
      'outside:x:deductions [AJ9]  → 0',
      'total:x:base [TO3] dimension:x:L = 598; dimension:x:E = 150; given:full-marks-that-apply = 1101; given:full-marks = 1400 → 951',
      'total:x [AJ11] total:x:base = 951; outside:x:completeness = 0; outside:x:bonus = 100; outside:x:deductions = 0 → 1051',
      'grade:x [GR1] total:x = 1051 → unqualified',
      'quota:x [QTA2] grade:x = unqualified → unqualified',
      'rank:x [RK1] total:x = 1051; given:towns-ahead = 0; given:towns-scored = 1 → 1',
      'seats:excellent [QTA1] given:share = 0.3; given:towns-scored = 1 → 0',
    ]);
    const by = (combine: 'median' | 'additive') =>
      traceCounty(aggregateCounty({ ...one, aggregation: { sources, trimFrom: null, combine } })).find(
        ({ id }) => id === 'combine:x:L1',
      )?.clause;
    expect([by('median'), by('additive')]).toEqual(['AGG6', 'AGG7']);
  });

  test('[AGG11] an open tie and a committee’s word are both on record', () => {
    const tied = county(
      ['a', 'b', 'c', 'd'].map((id) => town(id)),
      ['a', 'b', 'c', 'd'].map((id) => sheet(id, 'p', full)),
      { aggregation: { ...input.aggregation, sources: [createSource('desk-review')] } },
    );
    const open = traceCounty(aggregateCounty(tied));
    expect(open.find(({ id }) => id === 'quota:a')).toMatchObject({ output: null });
    expect(open.find(({ id }) => id === 'seats:excellent')?.inputs.at(-1)?.leftOut).toBe('open');
    const settled = aggregateCounty({
      ...tied,
      tieDecisions: ['a', 'b', 'c', 'd'].map((id) => ({ town: id, grade: id === 'a' ? 'excellent' : 'good', reason: '抽查' })),
    });
    const words = traceCounty(settled);
    expect(words.find(({ id }) => id === 'quota:b')?.inputs.at(-1)).toMatchObject({ from: 'given:committee', value: 'good' });
    expect(words.find(({ id }) => id === 'seats:excellent')?.inputs.at(-1)?.leftOut).toBe('lowered');
  }); // prettier-ignore
});
