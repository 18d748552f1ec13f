import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectExplained, expectWorded, wordedPaths } from '../test/worded.js';
import { level, RUBRIC } from '../test/small-rubric.js';
import { anyEntryFor, anyRule, moreIsBetter } from '../test/sound-rules.js';
import { checkEntry } from './check-entry.js';
import { roundHalfUp } from './round-half-up.js';
import type { Indicator } from './rubric.js';
import { checkRule } from './rules/check-rule.js';
import type { Rule } from './rules/rule.js';
import { scoreEntry } from './score-entry.js';
import type { SheetEntry } from './score-sheet.js';

const [l1] = RUBRIC.indicators;
if (!l1) throw new Error('L1');
/** An indicator of 500 hundredths under a rule. */
const ruled = (rule: Rule, points = 500): Indicator => ({ ...l1, points, rule });
const score = (rule: Rule, entry: SheetEntry, points?: number) => scoreEntry(RUBRIC, ruled(rule, points), entry);
const pointsOf = (rule: Rule, entry: SheetEntry, points?: number) => {
  const outcome = score(rule, entry, points);
  return outcome.kind === 'scored' ? outcome.points : outcome.kind;
};
const measured = (value: number): SheetEntry => ({ state: 'measured', value });
const missing = (...ids: string[]): SheetEntry => ({ state: 'checked', missing: ids });
const counted = (counts: Record<string, number>): SheetEntry => ({ state: 'counted', counts });

const meetings: Rule = { kind: 'shortfall', target: 6, per: 1, each: -30, most: -120, unit: '次' };
const bodies: Rule = {
  kind: 'checklist',
  items: [
    { id: 'group', zh: '领导小组', en: 'Leading group', each: -50 },
    { id: 'deputy', zh: '分管领导', en: 'Deputy', each: -80 },
  ],
  most: null,
};
const settled: Rule = { kind: 'rate', curve: { kind: 'linear', from: 60, to: 90 }, unit: '%' };
const incidents: Rule = {
  kind: 'events',
  base: 300,
  items: [
    { id: 'case', zh: '典型案例', en: 'Model case', each: 100, most: 150 },
    { id: 'lost', zh: '败诉', en: 'Suit lost', each: -70, most: null },
  ],
};

describe('roundHalfUp', () => {
  test.each([
    [12.5, 13],
    [-12.5, -12],
    [12.4999, 12],
    [1.005 * 100, 101],
    [(95 - 94.4) * 10, 6],
    [-0.2, 0],
  ])('[RO1] %d becomes %d', (value, whole) => {
    expect(roundHalfUp(value)).toBe(whole);
  });

  test('[RO1] binary noise below a millionth does not turn a half down', () => {
    expect(roundHalfUp(0.1 * 3 * 5)).toBe(2);
    expect(roundHalfUp(1.4999999999)).toBe(2);
  });
});

describe('scoreEntry', () => {
  test.each<[string, SheetEntry, unknown]>([
    ['not scored yet is open', { state: 'not-scored' }, { kind: 'open' }],
    ['cannot judge abstains', { state: 'cannot-judge' }, { kind: 'abstained' }],
    [
      'not applicable is excluded',
      { state: 'not-applicable', basis: 'b' },
      { kind: 'excluded', why: 'not-applicable' },
    ],
  ])('[SE1] %s, whatever the rule', (_, entry, outcome) => {
    for (const rule of [{ kind: 'levels' } as const, meetings, bodies, settled, incidents])
      expect(score(rule, entry)).toEqual(outcome);
  });

  test('[SE1] [RU1] a level scores an indicator without a rule', () => {
    expect(scoreEntry(RUBRIC, l1, level(3))).toEqual({
      kind: 'scored',
      points: 376,
      maxPoints: 501,
      steps: [
        {
          clause: 'TO1',
          input: { level: 3, share: 75, full: 501 },
          change: 376,
          points: 376,
          text: { zh: '第 3 档：5.01 分 × 75% = 3.76 分', en: 'Level 3: 5.01 × 75% = 3.76' },
        },
      ],
    });
    expect(score({ kind: 'levels' }, level(2))).toMatchObject({ points: 250 });
  });

  test('[SE2] [RU6] what only informs is excluded, whatever the entry', () => {
    const informs: Indicator = { ...l1, points: 0, informs: true };
    for (const entry of [level(4), { state: 'not-scored' }, { state: 'not-applicable', basis: 'b' }] as const)
      expect(scoreEntry(RUBRIC, informs, entry)).toEqual({ kind: 'excluded', why: 'informs-only' });
  });

  test.each<[string, Rule, SheetEntry, RegExp]>([
    ['a level where a value is asked for', meetings, level(4), /数值/],
    ['a level where a rate is asked for', settled, level(4), /比率/],
    ['a value where a level is asked for', { kind: 'levels' }, measured(3), /档次/],
    ['a value where a checklist is asked for', bodies, measured(3), /清单/],
    ['a checklist where a count is asked for', incidents, missing(), /次数/],
    ['a count where a checklist is asked for', bodies, counted({}), /清单/],
    ['a value below 0', meetings, measured(-1), /不小于 0/],
    ['a value that is none', settled, measured(Number.NaN), /不小于 0/],
    ['an endless value', settled, measured(Infinity), /不小于 0/],
    ['half an occurrence', incidents, counted({ lost: 0.5 }), /整数/],
    ['less than no occurrence', incidents, counted({ lost: -1 }), /整数/],
    ['an item that the list lacks', bodies, missing('group', 'river'), /river/],
    ['an event that the rule lacks', incidents, counted({ river: 1 }), /river/],
  ])('[SE3] %s leaves the indicator open, and checkEntry says why', (_, rule, entry, why) => {
    expect(score(rule, entry)).toEqual({ kind: 'open' });
    const said = checkEntry(ruled(rule), entry);
    expect(said?.zh).toMatch(why);
    if (said) expectWorded(said);
  });

  test('[SE3] entries that bring no points fit every rule', () => {
    for (const entry of [
      { state: 'not-scored' },
      { state: 'cannot-judge' },
      { state: 'not-applicable', basis: 'b' },
    ] as const)
      expect(checkEntry(ruled(bodies), entry)).toBeNull();
  });

  const anyScored = anyRule.chain((rule) => anyEntryFor(rule).map((entry) => ({ rule, entry })));

  test('[SE4] points are whole hundredths from 0 to the full marks', () => {
    fc.assert(
      fc.property(anyScored, ({ rule, entry }) => {
        const points = pointsOf(rule, entry);
        expect(Number.isInteger(points) && Number(points) >= 0 && Number(points) <= 500).toBe(true);
      }),
    );
  });

  test('[SE5] the changes of the steps add up to the points, and each step stands where the one before left', () => {
    fc.assert(
      fc.property(anyScored, ({ rule, entry }) => {
        const outcome = score(rule, entry);
        if (outcome.kind !== 'scored') throw new Error(outcome.kind);
        expectExplained(outcome.steps);
        expect(outcome.points).toBe(outcome.steps.reduce((sum, { change }) => sum + change, 0));
      }),
    );
  });
});

describe('the rules', () => {
  test.each([
    [6, 500],
    [9, 500],
    [5, 470],
    [3, 410],
    [2, 380],
    [0, 380],
  ])('[RU2] %d of six meetings: %d', (value, points) => {
    expect(pointsOf(meetings, measured(value))).toBe(points);
  });

  test('[RU2] a part of one counts in proportion, rounded once; without a cap it goes down to 0', () => {
    const rate: Rule = { kind: 'shortfall', target: 95, per: 5, each: -33, most: null, unit: '%' };
    expect(pointsOf(rate, measured(94.4))).toBe(500 - 4);
    expect(pointsOf(rate, measured(0), 200)).toBe(0);
    expect(score(rate, measured(90))).toMatchObject({
      steps: [{}, { text: { zh: '90%，比 95%少 5，每少 5 扣 0.33 分', en: '90 is 5 short of 95; 0.33 for each 5' } }],
    });
  });

  test('[RU2] says each step', () => {
    expect(score(meetings, measured(1))).toMatchObject({
      points: 380,
      steps: [
        { change: 500, text: { zh: '满分 5.00 分起扣', en: 'Starts from full marks, 5.00' } },
        {
          change: -150,
          text: { zh: '1次，比 6次少 5，每少 1 扣 0.30 分', en: '1 is 5 short of 6; 0.30 for each one' },
        },
        {
          change: 30,
          points: 380,
          text: { zh: '应扣 1.50 分，至多扣 1.20 分', en: '1.50 would be taken; 1.20 at most' },
        },
      ],
    });
    expect(score(meetings, measured(7))).toMatchObject({
      steps: [{}, { change: 0, text: { zh: '7次，不少于 6次，不扣分', en: '7 reaches 6: nothing is taken' } }],
    });
  });

  test('[RU3] each missing item takes its points once, in the rule’s order', () => {
    expect(pointsOf(bodies, missing())).toBe(500);
    expect(score(bodies, missing('deputy', 'group', 'deputy'))).toMatchObject({
      points: 370,
      steps: [
        { change: 500 },
        { change: -50, input: { missing: 'group' }, text: { zh: '缺“领导小组”，扣 0.50 分' } },
        { change: -80, text: { en: '“Deputy” is missing: 0.80 taken' } },
      ],
    });
    expect(score({ ...bodies, most: -100 }, missing('group', 'deputy'))).toMatchObject({
      points: 400,
      steps: [{}, {}, {}, { clause: 'RU3', input: { taken: -130, cap: -100 }, change: 30 }],
    });
    // A cap that is met exactly gives nothing back and takes no step.
    expect(score({ ...bodies, most: -130 }, missing('group', 'deputy'))).toMatchObject({ steps: { length: 3 } });
    expect(pointsOf(bodies, missing('group', 'deputy'), 100)).toBe(0);
  });

  test('[RU4] a rate gives its share of the points, rounded once', () => {
    expect([50, 60, 75, 90, 100].map((value) => pointsOf(settled, measured(value)))).toEqual([0, 0, 250, 500, 500]);
    expect(score(settled, measured(72.725), 499)).toMatchObject({
      points: 212,
      steps: [
        {
          text: {
            zh: '72.72%，得分率 42.42%：4.99 分 × 42.42% = 2.12 分',
            en: '72.72% attains 42.42%: 4.99 × 42.42% = 2.12',
          },
        },
      ],
    });
  });

  test.each<[Record<string, number>, number]>([
    [{}, 300],
    [{ lost: 0 }, 300],
    [{ case: 1 }, 400],
    [{ case: 2 }, 450],
    [{ case: 2, lost: 1 }, 380],
    [{ lost: 5 }, 0],
  ])('[RU5] events %j: %d', (counts, points) => {
    expect(pointsOf(incidents, counted(counts))).toBe(points);
  });

  test('[RU5] says nothing of caps and bounds that do not bind', () => {
    const outcome = score(incidents, counted({ case: 1 }));
    expect(outcome.kind === 'scored' && outcome.steps).toEqual([
      {
        clause: 'RU5',
        input: { base: 300 },
        change: 300,
        points: 300,
        text: { zh: '基础分 3.00 分', en: 'Starts from 3.00' },
      },
      {
        clause: 'RU5',
        input: { event: 'case', times: 1, each: 100 },
        change: 100,
        points: 400,
        text: { zh: '典型案例 1 次 × 1.00 分 = 1.00 分', en: 'Model case: 1 × 1.00 = 1.00' },
      },
    ]);
    // Full marks exactly.
    expect(score(incidents, counted({ case: 1 }), 400)).toMatchObject({ points: 400, steps: { length: 2 } });
  });

  test('[RU5] says caps and bounds', () => {
    expect(score(incidents, counted({ case: 3, lost: 9 }))).toMatchObject({
      steps: [
        { change: 300, text: { zh: '基础分 3.00 分' } },
        {
          change: 150,
          text: { zh: '典型案例 3 次 × 1.00 分 = 1.50 分（封顶）', en: 'Model case: 3 × 1.00 = 1.50 (capped)' },
        },
        { change: -630, text: { zh: '败诉 9 次 × -0.70 分 = -6.30 分' } },
        { change: 180, points: 0, text: { zh: '扣完为止', en: 'Not below 0' } },
      ],
    });
    expect(score(incidents, counted({ case: 3 }), 400)).toMatchObject({
      points: 400,
      steps: [{}, {}, { change: -50, text: { zh: '至多 4.00 分', en: 'At most 4.00' } }],
    });
  });

  test('[RU2] [RU4] a better value never scores less', () => {
    const valued = anyRule.filter((rule) => rule.kind === 'shortfall' || rule.kind === 'rate');
    const value = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(valued, value, value, (rule, a, b) => {
        const more = rule.kind === 'rate' ? moreIsBetter(rule.curve) : true;
        const [worse, better] = a < b === more ? [a, b] : [b, a];
        expect(pointsOf(rule, measured(better))).toBeGreaterThanOrEqual(Number(pointsOf(rule, measured(worse))));
      }),
    );
  });

  test('[RU3] one more missing item never scores more', () => {
    fc.assert(
      fc.property(
        anyRule.filter((rule) => rule.kind === 'checklist'),
        fc.subarray(['a', 'b']),
        (rule, ids) => {
          expect(pointsOf(rule, missing(...ids, 'c'))).toBeLessThanOrEqual(Number(pointsOf(rule, missing(...ids))));
        },
      ),
    );
  });

  test('[RU5] one more occurrence moves the points in its direction, or not at all', () => {
    fc.assert(
      fc.property(
        anyRule.filter((rule) => rule.kind === 'events'),
        fc.nat(10),
        fc.nat(10),
        (rule, a, b) => {
          const points = (times: number) => Number(pointsOf(rule, counted({ a: times, b })));
          const sign = Math.sign(rule.items[0]?.each ?? 0);
          expect((points(a + 1) - points(a)) * sign).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('checkRule', () => {
  test('[RU7] finds nothing in a sound rule', () => {
    for (const rule of [{ kind: 'levels' } as const, meetings, bodies, settled, incidents])
      expect(checkRule(ruled(rule))).toEqual([]);
    fc.assert(
      fc.property(
        anyRule.filter((rule) => rule.kind !== 'events'),
        (rule) => {
          expect(checkRule(ruled(rule))).toEqual([]);
        },
      ),
    );
    expect(checkRule(ruled({ ...bodies, most: -130 }))).toEqual([]);
    expect(checkRule(ruled({ ...meetings, each: -20, most: -120 }))).toEqual([]);
  });

  const [group] = bodies.items;
  if (!group) throw new Error('group');
  const event = (each: number, most: number | null = null, id = 'e') => ({ id, zh: '', en: '', each, most });
  const events = (base: number, ...items: ReturnType<typeof event>[]): Rule => ({ kind: 'events', base, items });

  test.each<[string, Rule, string]>([
    ['a target of nothing', { ...meetings, target: 0 }, 'rule'],
    ['a unit of nothing', { ...meetings, per: 0 }, 'rule'],
    ['a deduction that gives', { ...meetings, each: 30 }, 'rule'],
    ['a cap that gives', { ...meetings, most: 120 }, 'rule › most'],
    ['a cap of nothing', { ...meetings, most: 0 }, 'rule › most'],
    ['a cap above the points', { ...meetings, each: -300, most: -501 }, 'rule › most'],
    ['a cap that cannot be reached', { ...meetings, most: -181 }, 'rule › most'],
    ['an empty checklist', { ...bodies, items: [] }, 'rule › items'],
    ['an item twice', { ...bodies, items: [group, group] }, 'rule › items › group'],
    ['an item that takes nothing', { ...bodies, items: [{ ...group, each: 0 }] }, 'rule › items › group'],
    ['a checklist’s cap that cannot be reached', { ...bodies, most: -131 }, 'rule › most'],
    ['a curve that is unsound', { ...settled, curve: { kind: 'linear', from: 1, to: 1 } }, 'rule › curve'],
    [
      'full marks that cannot be had',
      { ...settled, curve: { kind: 'capped', from: 0, to: 9, most: 90 } },
      'rule › curve › most',
    ],
    ['a base above the points', events(501, event(-10)), 'rule › base'],
    ['a base below 0', events(-1, event(10)), 'rule › base'],
    ['no events', events(100), 'rule › items'],
    ['an event twice', events(100, event(10), event(-10)), 'rule › items › e'],
    ['an event without effect', events(100, event(0)), 'rule › items › e'],
    ['a cap of the other sign', events(100, event(-10, 20)), 'rule › items › e › most'],
    ['a cap below one occurrence', events(100, event(-10, -5)), 'rule › items › e › most'],
    ['a deduction that cannot happen', events(0, event(-10)), 'rule'],
    ['an addition that cannot happen', events(500, event(10)), 'rule'],
    ['additions that never come to full marks', events(100, event(10, 50), event(10, 300, 'f')), 'rule'],
  ])('[RU7] names %s', (_, rule, path) => {
    expect(wordedPaths(checkRule(ruled(rule)))).toContain(`indicators › L1 › ${path}`);
  });

  test.each<[string, Rule, readonly string[]]>([
    ['a base at either end', events(0, event(10), event(-10, null, 'f')), []],
    ['a base of full marks', events(500, event(10), event(-10, null, 'f')), []],
    ['deductions from full marks', events(500, event(-10)), []],
    ['deductions from a base between', events(100, event(-10)), []],
    ['additions and deductions that never come to full marks', events(100, event(10, 50), event(-10, null, 'f')), []],
    ['a cap of one occurrence', events(100, event(-10, -10)), []],
    ['an event without effect, and nothing more', events(0, event(0)), ['rule › items › e']],
    ['an event without effect from full marks', events(500, event(0)), ['rule › items › e']],
    [
      'a capped curve that comes to full marks',
      { ...settled, curve: { kind: 'capped', from: 0, to: 9, most: 100 } },
      [],
    ],
    ['a straight curve', { ...settled, curve: { kind: 'linear', from: 0, to: 9 } }, []],
    ['a cap of the indicator’s points', { ...meetings, each: -100, most: -500 }, []],
    ['a cap reached in larger units', { ...meetings, target: 60, per: 10, most: -180 }, []],
    ['a cap that larger units cannot reach', { ...meetings, target: 60, per: 10, most: -181 }, ['rule › most']],
    ['a deduction of nothing', { ...meetings, each: 0, most: null }, ['rule']],
  ])('[RU7] %s', (_, rule, paths) => {
    expect(wordedPaths(checkRule(ruled(rule)))).toEqual(paths.map((path) => `indicators › L1 › ${path}`));
  });

  test('[RU7] a rule that does not count may be anything', () => {
    expect(checkRule({ ...ruled({ ...bodies, items: [] }, 0), informs: true })).toEqual([]);
  });

  test('[RU7] additions that come to full marks exactly are sound', () => {
    expect(checkRule(ruled(events(100, event(10, 400))))).toEqual([]);
    expect(checkRule(ruled(events(100, event(10, 50), event(10, null, 'f'))))).toEqual([]);
  });

  test('[RU6] points of 0 must be meant', () => {
    expect(wordedPaths(checkRule({ ...l1, points: 0 }))).toEqual(['indicators › L1 › points']);
    expect(wordedPaths(checkRule({ ...l1, points: -1 }))).toEqual(['indicators › L1 › points']);
    expect(wordedPaths(checkRule({ ...l1, informs: true }))).toEqual(['indicators › L1 › points']);
    expect(checkRule({ ...l1, points: 0, informs: true })).toEqual([]);
  });
});
