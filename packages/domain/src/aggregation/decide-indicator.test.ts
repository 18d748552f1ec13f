import { describe, expect, test } from 'vitest';
import { county, sheet, town } from '../../test/small-county.js';
import { level, RUBRIC } from '../../test/small-rubric.js';
import type { SheetEntry } from '../score-sheet.js';
import { aggregateCounty } from './aggregate-county.js';
import type { Aggregation } from './aggregation.js';
import { createSource } from './source.js';
import { traceCounty } from './trace-county.js';

const [FIRST, SECOND] = RUBRIC.indicators.map(({ id }) => id) as [string, string];
const decision = (entry: SheetEntry, indicator = FIRST, of = '一镇') => ({
  town: of,
  indicator,
  entry,
  reason: '合议认为未闭环',
});
const SHEETS = [
  sheet('一镇', 'a', [4, 4, 4, 4]),
  sheet('一镇', 'b', [2, 2, 4, 4]),
  sheet('二乡', 'a', [3, 3, 3, 3]),
  sheet('二乡', 'b', [3, 3, 3, 3]),
];
const cellsOf = (decisions: readonly ReturnType<typeof decision>[], more: Partial<Aggregation> = {}, sheets = SHEETS) =>
  aggregateCounty(
    county([town('一镇'), town('二乡')], sheets, {
      decisions,
      aggregation: { sources: [createSource('desk-review')], trimFrom: null, combine: 'mean', ...more },
    }),
  ).towns[0]?.cells;

describe('a decision on one indicator', () => {
  test.each(['mean', 'median', 'additive'] as const)('[MOD7] stands in place of its sheets, %s', (combine) => {
    const plain = cellsOf([], { combine });
    const decided = cellsOf([decision(level(1))], { combine });
    expect(decided?.get(FIRST)).toMatchObject({ state: 'scored', points: 125 });
    expect(decided?.get(FIRST)?.entries.map(({ leftOut, weight }) => [leftOut, weight])).toEqual([
      ['county-decided', 0],
      ['county-decided', 0],
    ]);
    expect(decided?.get(SECOND)?.points).toBe(plain?.get(SECOND)?.points);
  });

  test('[MOD7] settles what the sheets left open, and needs none', () => {
    const open = [sheet('一镇', 'a', [null, 4, 4, 4])];
    expect(cellsOf([], {}, open)?.get(FIRST)?.state).toBe('undecided');
    expect(cellsOf([decision(level(4))], {}, open)?.get(FIRST)?.state).toBe('scored');
    expect(cellsOf([decision(level(4))], {}, [])?.get(FIRST)?.state).toBe('scored');
  });

  test('[MOD7] may find that the indicator does not apply', () => {
    const cells = cellsOf([decision({ state: 'not-applicable', basis: '未赋权' })]);
    expect(cells?.get(FIRST)).toMatchObject({ state: 'not-applicable', basis: '未赋权', points: null });
  });

  test.each<SheetEntry>([{ state: 'not-scored' }, { state: 'cannot-judge' }])(
    '[MOD7] that judges nothing decides nothing: %j',
    (entry) => {
      expect(cellsOf([decision(entry)])).toEqual(cellsOf([]));
    },
  );

  test('[MOD7] changes nothing where the profile rules the indicator out', () => {
    const profile = { ...town('一镇').profile, delegatedEnforcement: false };
    const cells = aggregateCounty(
      county([town('一镇', { profile })], SHEETS, { decisions: [decision(level(4), 'E1')] }),
    ).towns[0]?.cells;
    expect(cells?.get('E1')).toMatchObject({ state: 'not-applicable', decision: null, points: null });
  });

  test('[MOD7] of another town or indicator changes nothing here', () => {
    expect(cellsOf([decision(level(0), FIRST, '二乡')])?.get(FIRST)).toEqual(cellsOf([])?.get(FIRST));
  });

  test('[AGG11] [MOD7] can be followed to the county’s word', () => {
    const steps = traceCounty(
      aggregateCounty(county([town('一镇'), town('二乡')], SHEETS, { decisions: [decision(level(1))] })),
    );
    expect(steps.find(({ id }) => id === `combine:一镇:${FIRST}`)).toMatchObject({
      clause: 'MOD7',
      inputs: [{ from: `given:decision:一镇:${FIRST}` }],
    });
  });
});
