import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordedPaths } from '../../test/worded.js';
import { PLAN, PROFILE, reading, RUBRIC, statement } from '../../test/small-rubric.js';
import { attainTarget } from '../attain-target.js';
import { checkPlan } from '../check-plan.js';
import { describeTarget } from '../describe-target.js';
import type { Measure, Plan } from '../plan.js';
import { suggestLevels } from '../suggest-levels.js';
import type { TownProfile } from '../town-profile.js';
import { peerGroupOf, type PeerGroup } from './peer-group.js';
import { planFor } from './plan-for.js';

const [sessions, settled] = PLAN.measures;
if (!sessions || !settled) throw new Error('two measures');

const group = (id: string, more: Partial<PeerGroup> = {}): PeerGroup => ({ id, zh: id, en: id, ...more });
const STREETS = group('streets', { types: ['subdistrict'] });
const SMALL = group('small', { bounds: [{ count: 'villages-and-communities', atMost: 11 }] });
const plan = (more: Partial<Measure>, groups: readonly PeerGroup[] = []): Plan => ({
  ...PLAN,
  groups,
  measures: [{ ...sessions, ...more }],
});
const targetFor = (asked: Plan, profile: TownProfile = PROFILE, year: number | null = 2026) =>
  planFor(asked, profile, year).plan.measures[0]?.target;

describe('peerGroupOf', () => {
  test('[GP1] the first group whose every condition holds', () => {
    expect(peerGroupOf([STREETS, SMALL, group('rest')], PROFILE)?.id).toBe('small');
    expect(peerGroupOf([STREETS, SMALL, group('rest')], { ...PROFILE, villages: 20 })?.id).toBe('rest');
    expect(peerGroupOf([STREETS], { ...PROFILE, type: 'subdistrict' })?.id).toBe('streets');
    expect(peerGroupOf([STREETS], PROFILE)).toBeNull();
    const both = group('both', { types: ['town'], bounds: [{ count: 'officers', atLeast: 6 }] });
    expect(peerGroupOf([both], PROFILE)).toBeNull();
    expect(peerGroupOf([both], { ...PROFILE, officers: 6 })?.id).toBe('both');
    expect(
      peerGroupOf([group('none', { bounds: [{ count: 'villages', atMost: 0 }] })], { ...PROFILE, villages: 0 })?.id,
    ).toBe('none');
  });

  test('[GP2] a fact that is not stated meets no condition', () => {
    const delegated = group('delegated', { delegatedEnforcement: true });
    expect(peerGroupOf([delegated], PROFILE)?.id).toBe('delegated');
    expect(peerGroupOf([delegated], { ...PROFILE, delegatedEnforcement: null })).toBeNull();
    expect(peerGroupOf([SMALL], { ...PROFILE, villages: null })).toBeNull();
    expect(peerGroupOf([SMALL], { ...PROFILE, communities: null })).toBeNull();
    expect(
      peerGroupOf([group('big', { bounds: [{ count: 'population', atLeast: 0 }] })], { ...PROFILE, population: null }),
    ).toBeNull();
  });
});

describe('planFor', () => {
  test('[TG1] a measure asks nothing outside its years, and says so', () => {
    const asked = plan({ years: { from: 2025, to: 2026 } });
    const inYear = (year: number | null) => planFor(asked, PROFILE, year).plan.measures.length;
    expect([2024, 2025, 2026, 2027, null].map(inYear)).toEqual([0, 1, 1, 0, 1]);
    expect(planFor(asked, PROFILE, 2024).leftOut).toEqual([
      { measure: 'sessions', why: { zh: '本年度不考核', en: 'Not in effect this year' } },
    ]);
    expect(targetFor(plan({ years: { to: 2026 } }))).toEqual({ atLeast: 4 });
    expect(targetFor(plan({ years: { from: 2026 } }))).toEqual({ atLeast: 4 });
  });

  test('[TG2] the group’s target goes before the one for all, the last written first', () => {
    const targets = [
      { group: null, target: { atLeast: 5 } },
      { group: 'small', target: { atLeast: 2 } },
      { group: null, years: { from: 2026 }, target: { atLeast: 6 } },
      { group: 'small', years: { to: 2020 }, target: { atLeast: 1 } },
    ];
    const asked = plan({ targets }, [SMALL]);
    expect(targetFor(asked)).toEqual({ atLeast: 2 });
    expect(planFor(asked, PROFILE, 2026).group).toBe('small');
    expect(targetFor(asked, { ...PROFILE, villages: 30 })).toEqual({ atLeast: 6 });
    expect(targetFor(asked, { ...PROFILE, villages: 30 }, 2025)).toEqual({ atLeast: 5 });
    expect(targetFor(asked, PROFILE, 2020)).toEqual({ atLeast: 1 });
  });

  test('[TG3] without targets of its own a measure keeps its target, and a plan without groups has none', () => {
    expect(planFor(PLAN, PROFILE, null)).toEqual({ plan: PLAN, group: null, leftOut: [] });
    expect(targetFor(plan({ targets: [{ group: 'streets', target: { atLeast: 9 } }] }, [STREETS]))).toEqual({
      atLeast: 4,
    });
  });

  test('[TG4] a rate of the profile becomes the number that it asks of this town, unrounded', () => {
    const asked = (of: 'villages' | 'villages-and-communities') => plan({ target: { rateAtLeast: 85, of } });
    expect(targetFor(asked('villages'))).toEqual({ atLeast: 8.5 });
    expect(targetFor(asked('villages-and-communities'))).toEqual({ atLeast: 9.35 });
    const resolved = planFor(asked('villages'), PROFILE, null).plan.measures[0];
    if (!resolved) throw new Error('resolved');
    expect(attainTarget(resolved, [statement('sessions', 8)]).state).toBe('missed');
    expect(attainTarget(resolved, [statement('sessions', 9)]).state).toBe('met');
  });

  test('[TG5] a denominator that is not stated, or 0, leaves the measure out with its reason', () => {
    const asked = plan({ target: { rateAtLeast: 85, of: 'villages' } });
    expect(planFor(asked, { ...PROFILE, villages: null }, null).leftOut).toEqual([
      { measure: 'sessions', why: { zh: '基本情况中没有填写分母', en: 'The profile does not state the denominator' } },
    ]);
    expect(planFor(asked, { ...PROFILE, villages: 0 }, null).leftOut).toEqual([
      { measure: 'sessions', why: { zh: '分母为 0，不适用', en: 'The denominator is 0: it does not apply' } },
    ]);
  });

  test('[TG4] a larger town is never asked for less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 99 }),
        fc.nat(50),
        (rate, villages, more) => {
          const asked = (count: number) => {
            const target = targetFor(plan({ target: { rateAtLeast: rate, of: 'villages' } }), {
              ...PROFILE,
              villages: count,
            });
            return target && 'atLeast' in target ? target.atLeast : Number.NaN;
          };
          expect(asked(villages + more)).toBeGreaterThanOrEqual(asked(villages));
        },
      ),
    );
  });

  test('[TG2] suggestions compare with the target of the town’s group and year', () => {
    const asked = plan({ targets: [{ group: 'small', years: { from: 2026 }, target: { atLeast: 2 } }] }, [SMALL]);
    const rule = (year: number) =>
      suggestLevels({
        rubric: RUBRIC,
        plan: asked,
        profile: PROFILE,
        reading: reading({ measures: [statement('sessions', 3)] }),
        year,
      })[0]?.rule.id;
    expect([rule(2025), rule(2026)]).toEqual(['target-missed', 'target-met']);
  });
});

test('[TA7] a rate of the profile is compared only once it is resolved', () => {
  const measure = { ...sessions, target: { rateAtLeast: 80, of: 'villages' } as const };
  expect(attainTarget(measure, [statement('sessions', 100)])).toEqual({ measure: 'sessions', state: 'not-reported' });
  expect(describeTarget(measure)).toBe('≥ 80%');
});

describe('checkPlan, targets', () => {
  const paths = (asked: Plan) => wordedPaths(checkPlan(asked, RUBRIC));
  const curve = { kind: 'linear', from: 0, to: 4 } as const;
  const fewer = { kind: 'threshold', at: 4, better: 'less' } as const;

  test.each<[string, Partial<Measure>]>([
    [
      'years',
      { years: { from: 2025, to: 2025 }, targets: [{ group: null, years: { to: 2024 }, target: { atMost: 3 } }] },
    ],
    ['a rate of the profile', { target: { rateAtLeast: 100, of: 'officers' } }],
    ['a curve', { curve }],
    ['a threshold to be reached', { curve: { kind: 'threshold', at: 4, better: 'more' } }],
    ['a curve where less is better', { target: { atMost: 4 }, curve: fewer }],
    ['a curve for a rate of the profile', { target: { rateAtLeast: 80, of: 'villages' }, curve }],
  ])('[TG6] finds nothing in sound %s', (_, more) => {
    expect(paths(plan(more, [SMALL, STREETS]))).toEqual([]);
  });

  test.each<[string, Partial<Measure>, string]>([
    ['years that end before they begin', { years: { from: 2026, to: 2025 } }, 'years'],
    ['a group that does not exist', { targets: [{ group: 'none', target: { atLeast: 1 } }] }, 'targets › 0 › group'],
    [
      'a target’s years',
      { targets: [{ group: null, years: { from: 2, to: 1 }, target: { atLeast: 1 } }] },
      'targets › 0 › years',
    ],
    ['a rate of nothing', { target: { rateAtLeast: 0, of: 'villages' } }, 'target'],
    ['a rate above all', { targets: [{ group: null, target: { rateAtLeast: 101, of: 'villages' } }] }, 'targets › 0'],
    ['a rate of a rate', { target: { rateAtLeast: 80, of: 'villages' }, numerator: 'n', denominator: 'd' }, 'target'],
    ['a curve that is unsound', { curve: { kind: 'linear', from: 4, to: 4 }, target: { atMost: 1 } }, 'curve'],
    ['a curve that points the other way', { curve: fewer }, 'curve'],
    ['a line that points the other way', { target: { atMost: 4 }, curve }, 'curve'],
    ['a curve to exactly one value', { target: { exactly: 4 }, curve }, 'curve'],
  ])('[TG6] names %s', (_, more, path) => {
    expect(paths(plan(more))).toEqual([`measures › sessions › ${path}`]);
  });

  test('[TG6] tells a curve that points the other way from one to exactly one value', () => {
    const words = (more: Partial<Measure>) => checkPlan(plan(more), RUBRIC).map(({ message }) => message.en);
    expect(words({ curve: fewer })).toEqual(['The curve points the other way than the target']);
    expect(words({ target: { exactly: 4 }, curve })).toEqual(['A target of exactly one value has no curve']);
  });

  test('[TG6] names a group twice', () => {
    expect(paths(plan({}, [SMALL, SMALL]))).toEqual(['groups › small']);
  });
});
