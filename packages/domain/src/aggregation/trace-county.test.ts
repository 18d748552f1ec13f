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
  const outcome = aggregateCounty(input);
  const steps = traceCounty(outcome);
  const step = (id: string) => steps.find((item) => item.id === id);

  test('[AGG11] every input is another step’s output or given; ids are unique', () => {
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
