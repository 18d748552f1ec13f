import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUBRIC } from '../../test/small-rubric.js';
import type { Indicator, Rubric } from '../rubric.js';
import { mapIndicators } from './map-indicators.js';
import { rubricFor, warnIncomparable } from './rubric-of-group.js';

const [l1] = RUBRIC.indicators;
if (!l1) throw new Error('L1');
const indicator = (id: string, zh: string, more: Partial<Indicator> = {}): Indicator => ({ ...l1, id, zh, ...more });
const rubric = (...indicators: readonly Indicator[]): Rubric => ({ ...RUBRIC, indicators });
const [study, meetings, review] = [indicator('L1', '学法'), indicator('L2', '会议'), indicator('L3', '审查')];

describe('mapIndicators', () => {
  test('[RV5] the same name and id first, then the name, then the id alone', () => {
    const newer = rubric(meetings, indicator('L4', '学法'), indicator('L3', '顾问'), indicator('L5', '公开'));
    expect(mapIndicators(rubric(study, meetings, review), newer)).toEqual({
      pairs: [
        { older: 'L2', newer: 'L2', by: 'same-name', samePoints: true },
        { older: 'L1', newer: 'L4', by: 'same-name', samePoints: true },
        { older: 'L3', newer: 'L3', by: 'same-id', samePoints: true },
      ],
      ended: [],
      begun: ['L5'],
      stray: [],
    });
  });

  test('[RV5] indicators of one name keep apart where their ids do', () => {
    const twins = rubric(indicator('L1', '学法'), indicator('L2', '学法'));
    expect(mapIndicators(twins, twins).pairs).toMatchObject([
      { older: 'L1', newer: 'L1', by: 'same-name' },
      { older: 'L2', newer: 'L2', by: 'same-name' },
    ]);
  });

  test('[RV5] a name that two indicators share tells nothing', () => {
    const twins = rubric(indicator('L1', '学法'), indicator('L2', '学法'));
    expect(mapIndicators(twins, rubric(indicator('L7', '学法')))).toMatchObject({ pairs: [], begun: ['L7'] });
    expect(mapIndicators(rubric(indicator('L7', '学法')), twins)).toMatchObject({ pairs: [], ended: ['L7'] });
  });

  test('[RV4] what the county stated goes first', () => {
    const newer = rubric(study, meetings, indicator('L4', '新'));
    expect(mapIndicators(rubric(study, meetings, review), newer, { L3: 'L1', L2: null, L1: 'L4' })).toEqual({
      pairs: [
        { older: 'L3', newer: 'L1', by: 'stated', samePoints: true },
        { older: 'L1', newer: 'L4', by: 'stated', samePoints: true },
      ],
      ended: ['L2'],
      begun: ['L2'],
      stray: [],
    });
  });

  test('[RV6] a stated pair that names what does not exist, or names it twice, is stray', () => {
    const newer = rubric(study, meetings);
    const map = mapIndicators(rubric(study, meetings, review), newer, { X1: 'L1', L3: 'X9', L1: 'L2', L2: 'L2' });
    expect(map.stray).toEqual(['X1', 'L3', 'L2']);
    expect(map.pairs).toEqual([{ older: 'L1', newer: 'L2', by: 'stated', samePoints: true }]);
  });

  test('[RV7] says whether points compare or only shares', () => {
    const newer = rubric(
      { ...study, points: 600 },
      { ...meetings, rule: { kind: 'shortfall', target: 3, per: 1, each: -10, most: null, unit: '次' } },
      { ...review, about: 'x' },
    );
    const { pairs } = mapIndicators(rubric(study, meetings, review), newer);
    expect(pairs.map(({ samePoints }) => samePoints)).toEqual([false, false, true]);
  });

  test('[RV6] every indicator is in one pair at most, and none is lost', () => {
    const names = fc.uniqueArray(fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L5'), { minLength: 1 });
    const anyRubric = fc
      .tuple(names, fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength: 5, maxLength: 5 }))
      .map(([ids, zh]) => rubric(...ids.map((id, i) => indicator(id, zh[i] ?? ''))));
    const id = fc.constantFrom('L1', 'L2', 'L3', 'X1');
    fc.assert(
      fc.property(anyRubric, anyRubric, fc.dictionary(id, fc.option(id)), (older, newer, stated) => {
        const { pairs, ended, begun } = mapIndicators(older, newer, stated);
        const ids = ({ indicators }: Rubric) => indicators.map((each) => each.id).sort();
        expect([...pairs.map((pair) => pair.older), ...ended].sort()).toEqual(ids(older));
        expect([...pairs.map((pair) => pair.newer), ...begun].sort()).toEqual(ids(newer));
      }),
    );
  });
});

describe('rubrics of groups', () => {
  const own = rubric(study);
  const towns = { group: 'towns', rubric: RUBRIC };

  test('[GP3] a group has its own rubric, or the one for all, or none', () => {
    const rubrics = [
      { group: null, rubric: RUBRIC },
      { group: 'streets', rubric: own },
    ];
    expect([rubricFor(rubrics, 'streets'), rubricFor(rubrics, 'towns'), rubricFor(rubrics, null)]).toEqual([
      own,
      RUBRIC,
      RUBRIC,
    ]);
    expect(rubricFor([towns], 'streets')).toBeNull();
  });

  test('[GP4] totals under different structures do not compare; other wording does not matter', () => {
    expect(warnIncomparable([])).toBeNull();
    expect(warnIncomparable([towns, { group: 'streets', rubric: { ...RUBRIC, version: 2 } }])).toBeNull();
    expect(warnIncomparable([towns, { group: 'streets', rubric: own }])).toEqual({
      zh: '各组适用的评分标准不同（2 种），总分不可跨组比较，请分组排名',
      en: 'The groups are scored by 2 different rubrics: totals do not compare across groups; rank each group apart',
    });
  });
});
