import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { howMany } from '../../test/how-many.js';
import { expectWorded, wordedPaths } from '../../test/worded.js';
import { anyCounty, anyLevels, county, entries, sheet, town } from '../../test/small-county.js';
import { level, PROFILE, RUBRIC } from '../../test/small-rubric.js';
import { composeResult } from '../compose-result.js';
import { findRuledOut } from '../ruled-out.js';
import type { SheetEntry } from '../score-sheet.js';
import { aggregateCounty, type CountyOutcome } from './aggregate-county.js';
import { STAGES } from './aggregation.js';
import { compareIds } from './compare-ids.js';
import { checkAggregation } from './check-aggregation.js';
import type { CountyInput } from './county-input.js';
import { createSource } from './source.js';
import { traceCounty } from './trace-county.js';

const at = (outcome: CountyOutcome, id: string) => {
  const found = outcome.towns.find((item) => item.town.id === id);
  if (!found) throw new Error(id);
  return found;
};
const totalOf = (input: CountyInput, id = 'x') => at(aggregateCounty(input), id).scored?.total.total ?? null;
const cellOf = (input: CountyInput, indicator = 'L1', id = 'x') => {
  const cell = at(aggregateCounty(input), id).cells.get(indicator);
  if (!cell) throw new Error(indicator);
  return cell;
};
const withEntry = (entry: SheetEntry, assessor = 'b') =>
  sheet('x', assessor, [], { entries: { ...entries([2, 2, 2, 2]), L1: entry } });
const SOURCES = [createSource('desk-review', 85), createSource('deputies', 15), createSource('self-assessment')];
const sourced = (...sheets: CountyInput['sheets']) =>
  county([town('x')], sheets, { aggregation: { sources: SOURCES, trimFrom: null, combine: 'mean' } });

describe('filter', () => {
  test('[AGG3] [SRC4] drafts, unknown sources and people in conflict are left out, with the reason on record', () => {
    const input = county(
      [town('x')],
      [
        sheet('x', 'a', [4, 4, 4, 4]),
        sheet('x', 'b', [0, 0, 0, 0], { submitted: false }),
        sheet('x', 'c', [0, 0, 0, 0], { source: 'rumour' }),
        sheet('x', 'd', [0, 0, 0, 0]),
        sheet('elsewhere', 'a', [0, 0, 0, 0]),
      ],
      { conflicts: [{ assessor: 'd', town: 'x', reason: '配偶任该镇镇长' }, { assessor: 'a', town: 'y', reason: '' }] }, // prettier-ignore
    );
    const { sheets, scored } = at(aggregateCounty(input), 'x');
    expect(sheets.kept.map(({ assessor }) => assessor)).toEqual(['a']);
    expect(sheets.filtered.map(({ sheet: { assessor }, why, reason }) => [assessor, why, reason])).toEqual([
      ['b', 'not-submitted', null],
      ['c', 'unknown-source', null],
      ['d', 'conflict-of-interest', '配偶任该镇镇长'],
    ]);
    expect(scored?.total.total).toBe(1400);
    // Only the additive model can fall apart.
    expect(aggregateCounty(input).notConnected).toEqual([]);
  });

  test('[RS1] the county’s own decision stands alone, whatever its source weighs', () => {
    const input = sourced(
      sheet('x', 'a', [0, 0, 0, 0]),
      sheet('x', 'lead', [4, 4, 4, 4], { decides: true, source: 'self-assessment' }),
    );
    expect(totalOf(input)).toBe(1400);
    expect(at(aggregateCounty(input), 'x').sheets.filtered).toMatchObject([
      { sheet: { assessor: 'a' }, why: 'county-decided', reason: null },
    ]);
    const additive = { ...input, aggregation: { ...input.aggregation, combine: 'additive' as const } };
    expect(totalOf(additive)).toBe(1400);
  });
});

describe('trim', () => {
  const trimmed = (levels: readonly (0 | 1 | 2 | 3 | 4)[], trimFrom: number) =>
    county(
      [town('x')],
      levels.map((value, place) => sheet('x', `a${String(place)}`, [value, 0, 0, 0])),
      { aggregation: { sources: [createSource('desk-review')], trimFrom, combine: 'mean' } },
    );

  test('[AGG4] drops one highest and one lowest entry of a source, where it has enough', () => {
    const cell = cellOf(trimmed([0, 4, 4, 3, 1], 5));
    expect(cell.entries.map(({ leftOut }) => leftOut)).toEqual(['lowest', 'highest', null, null, null]);
    expect(cell.points).toBe(Math.round((501 + 376 + 125) / 3));
    expect(cellOf(trimmed([0, 4, 4, 3], 5)).points).toBe(Math.round((0 + 501 + 501 + 376) / 4));
  });

  test('[AGG4] abstentions are not trimmed, and each source is trimmed by itself', () => {
    const input = sourced(
      ...([0, 2, 4] as const).map((value, place) => sheet('x', `a${String(place)}`, [value, 0, 0, 0])),
      sheet('x', 'z', [], { entries: { ...entries([0, 0, 0, 0]), L1: { state: 'cannot-judge' } } }),
      sheet('x', 'p', [4, 0, 0, 0], { source: 'deputies' }),
    );
    const cell = cellOf({ ...input, aggregation: { ...input.aggregation, trimFrom: 3 } });
    expect(cell.entries.map(({ leftOut }) => leftOut)).toEqual(['lowest', null, 'highest', null, 'abstained']);
    expect(cell.exact).toBeCloseTo(0.85 * 251 + 0.15 * 501, 9);
  });
});

describe('sources', () => {
  test('[SRC1] sources weigh as declared, however many people each has', () => {
    const input = sourced(
      sheet('x', 'a', [4, 4, 4, 4]),
      sheet('x', 'p', [0, 0, 0, 0], { source: 'deputies' }),
      sheet('x', 'q', [2, 0, 0, 0], { source: 'deputies' }),
    );
    const cell = cellOf(input);
    expect(cell.exact).toBe((85 * 501 + (15 * 251) / 2) / 100);
    expect(cell.entries.map(({ weight }) => weight)).toEqual([0.85, 0.075, 0.075]);
  });

  test('[SRC2] a self-assessment is shown and weighs 0 by default: it opens and excludes nothing', () => {
    const self = (entry: SheetEntry) => ({ ...withEntry(entry, 'x'), source: 'self-assessment' });
    for (const entry of [level(0), { state: 'not-scored' }, { state: 'not-applicable', basis: 'b' }] as const) {
      const cell = cellOf(sourced(sheet('x', 'a', [4, 4, 4, 4]), self(entry)));
      expect(cell).toMatchObject({ state: 'scored', points: 501, basis: null });
      expect(cell.entries[1]).toMatchObject({ leftOut: 'weightless', weight: 0 });
    }
    expect(cellOf(sourced(self(level(4))))).toMatchObject({ state: 'undecided', undecided: 'nobody-judged' });
  });

  test.each(['desk-review', 'field-check', 'self-assessment', 'third-party', 'deputies'] as const)(
    '[SRC2] a source of kind %s has its name, and weighs 100 unless it is the town’s own',
    (kind) => {
      const source = createSource(kind);
      expect(source).toMatchObject({ id: kind, kind, weight: kind === 'self-assessment' ? 0 : 100 });
      expect(createSource(kind, 7).weight).toBe(7);
      expectWorded(source);
    },
  );

  test('[SRC3] the weight of a source without an entry falls to the others in proportion', () => {
    const abstained = { ...withEntry({ state: 'cannot-judge' }), source: 'deputies' };
    const cell = cellOf(sourced(sheet('x', 'a', [3, 2, 2, 2]), abstained));
    expect(cell.exact).toBe(376);
    expect(cell.entries.map(({ weight, points }) => [weight, points])).toEqual([
      [1, 376],
      [0, null],
    ]);
    expect(createSource('field-check')).toMatchObject({ weight: 100, zh: '实地核查' });
    expect(createSource('self-assessment').weight).toBe(0);
  });
});

describe('combine', () => {
  const one = (...own: CountyInput['sheets']) => county([town('x')], own);

  test('[AGG5] open, excluded, abstained, mixed: each with its own effect', () => {
    const four = sheet('x', 'a', [4, 4, 4, 4]);
    expect(cellOf(one(four, withEntry({ state: 'cannot-judge' })))).toMatchObject({ state: 'scored', points: 501 });
    expect(cellOf(one(four, withEntry({ state: 'not-scored' })))).toMatchObject({ undecided: 'open', points: null });
    const excluded = { state: 'not-applicable', basis: '不设' } as const;
    expect(cellOf(one(four, withEntry(excluded)))).toMatchObject({ undecided: 'judged-two-ways', basis: null });
    expect(cellOf(one(withEntry(excluded)))).toMatchObject({ state: 'not-applicable', basis: '不设', points: null });
    expect(cellOf(one(withEntry({ state: 'cannot-judge' })))).toMatchObject({ undecided: 'nobody-judged' });
    expect(totalOf(one(withEntry({ state: 'cannot-judge' })))).toBeNull();
    expect(totalOf(one(withEntry(excluded)))).toBe(Math.round((450 * 1400) / 899));
  });

  test('[PR1] what the profile rules out is not applicable, whoever scored it', () => {
    const profile = { ...PROFILE, delegatedEnforcement: false };
    const input = county([town('x', { profile })], [sheet('x', 'a', [4, 4, 0, 4])]);
    expect(cellOf(input, 'E1')).toMatchObject({
      state: 'not-applicable',
      basis: findRuledOut(RUBRIC, profile)[0]?.basis.zh,
    });
    expect(totalOf(input)).toBe(1400);
  });

  test('[RU6] an indicator that only informs stays outside, scored or not', () => {
    const rubric = {
      ...RUBRIC,
      indicators: RUBRIC.indicators.map((item) => (item.id === 'L1' ? { ...item, informs: true as const } : item)),
    };
    const input = county([town('x')], [sheet('x', 'a', [null, 4, 4, 4])], { rubric });
    expect(cellOf(input)).toMatchObject({ state: 'informs-only', points: null });
    expect(totalOf(input)).toBe(1400);
  });

  test('[AGG6] the median of a source’s entries, the mean of the middle two where they are even', () => {
    const median = (values: readonly (0 | 1 | 2 | 3 | 4)[]) => {
      const base = one(...values.map((value, place) => sheet('x', `a${String(place)}`, [value, 0, 0, 0])));
      return cellOf({ ...base, aggregation: { ...base.aggregation, combine: 'median' } }).exact;
    };
    expect(median([0, 4, 3])).toBe(376);
    expect(median([0, 4, 3, 2])).toBe((376 + 251) / 2);
  });

  test('[SRC1] sources of three and of seven entries come over one denominator, exactly', () => {
    const own = (source: string, levels: readonly (0 | 1 | 2 | 3 | 4)[]) =>
      levels.map((value, place) => sheet('x', `${source}${String(place)}`, [value, 0, 0, 0], { source }));
    const cell = cellOf(sourced(...own('desk-review', [1, 1, 2]), ...own('deputies', [4, 4, 4, 3, 3, 1, 0])));
    const [three, seven] = [125 + 125 + 251, 3 * 501 + 2 * 376 + 125];
    expect(cell.exact).toBe((85 * three * 7 + 15 * seven * 3) / (100 * 21));
  });

  test('[AGG5] what is undecided is neither trimmed nor weighed', () => {
    const four = sheet('x', 'a', [4, 4, 4, 4]);
    const cells = [
      cellOf({ ...one(four, withEntry({ state: 'not-scored' })) }),
      cellOf({ ...one(withEntry({ state: 'not-applicable', basis: 'b' }), withEntry({ state: 'cannot-judge' }, 'c')) }),
    ];
    for (const { entries: own } of cells)
      expect(own.map(({ weight, points }) => [weight, points === null ? null : 501])).toEqual(
        own.map(({ kind }) => [0, kind === 'scored' ? 501 : null]),
      );
    const three = ['a', 'b', 'c'].map((assessor) => sheet('x', assessor, [4, 4, 4, 4]));
    const open = one(...three, withEntry({ state: 'not-scored' }, 'd'));
    const trimmed = cellOf({ ...open, aggregation: { ...open.aggregation, trimFrom: 3 } });
    expect(trimmed.entries.map(({ leftOut }) => leftOut)).toEqual([null, null, null, 'open']);
  });

  test('[AGG8] a mean of exactly half a hundredth goes up, over any number of people', () => {
    // 125 and 376 over six people: 250.5.
    const six = one(
      ...([1, 1, 1, 3, 3, 3] as const).map((value, place) => sheet('x', String(place), [value, 0, 0, 0])),
    );
    expect(cellOf(six)).toMatchObject({ exact: 250.5, points: 251 });
  });

  test('[AGG5] with one source and everything scored, the plain mean is composeResult’s', () => {
    fc.assert(
      fc.property(fc.array(anyLevels, { minLength: 1, maxLength: 6 }), (list) => {
        const own = list.map((levels, place) => sheet('x', `a${String(place)}`, levels));
        const composed = composeResult(RUBRIC, own.map((item) => ({ decides: false, entries: item.entries })), PROFILE); // prettier-ignore
        expect(composed.ok && composed.result.total).toBe(totalOf(one(...own)));
      }),
    );
  });
});

describe('the additive model', () => {
  const additive = (towns: readonly string[], own: CountyInput['sheets']) =>
    county(
      towns.map((id) => town(id)),
      own,
      { aggregation: { sources: [createSource('desk-review')], trimFrom: null, combine: 'additive' } },
    );

  test('[AGG7] takes severity off: the same work scored by a mild and a severe pair comes out alike', () => {
    // b is one level more severe than a and c; x and y did equally well.
    const input = additive(
      ['x', 'y', 'z'],
      [
        sheet('x', 'a', [3, 0, 0, 0]),
        sheet('x', 'b', [2, 0, 0, 0]),
        sheet('y', 'a', [3, 0, 0, 0]),
        sheet('y', 'c', [3, 0, 0, 0]),
        sheet('z', 'b', [1, 0, 0, 0]),
        sheet('z', 'c', [2, 0, 0, 0]),
      ],
    );
    const [x, y] = ['x', 'y'].map((id) => cellOf(input, 'L1', id));
    expect(Number(x?.exact)).toBeCloseTo(Number(y?.exact), 0);
    const severity = new Map(x?.entries.map((entry) => [entry.sheet.assessor, entry.severity]));
    expect(Number(severity.get('b'))).toBeLessThan(Number(severity.get('a')));
  });

  test('[AGG7] the county’s own decisions stand outside the model: they make nobody severe', () => {
    const base = ['x', 'y'].flatMap((id) => [sheet(id, 'a', [3, 2, 2, 2]), sheet(id, 'b', [2, 2, 2, 2])]);
    const own = [...base, sheet('z', 'b', [4, 4, 4, 4], { decides: true }), sheet('z', 'c', [0, 0, 0, 0])];
    const [plain, decided] = [additive(['x', 'y'], base), additive(['x', 'y', 'z'], own)];
    for (const id of ['x', 'y']) expect(cellOf(decided, 'L1', id)).toEqual(cellOf(plain, 'L1', id));
    expect(cellOf(decided, 'L1', 'z')).toMatchObject({ exact: 501, points: 501 });
  });

  test('[AGG7] an abstention is no observation', () => {
    const abstained = { ...withEntry({ state: 'cannot-judge' }), id: 'z' };
    const input = additive(['x'], [sheet('x', 'a', [3, 2, 2, 2]), abstained]);
    expect(cellOf(input)).toMatchObject({ points: 376, exact: 376 });
  });

  test('[AGG7] a design that falls apart is refused, with its parts', () => {
    const input = additive(
      ['x', 'y'],
      [
        sheet('x', 'd', [3, 0, 0, 0], { id: '1' }),
        sheet('x', 'a', [3, 0, 0, 0], { id: '2' }),
        sheet('y', 'b', [2, 0, 0, 0]),
      ],
    );
    const outcome = aggregateCounty(input);
    expect(outcome.notConnected[0]).toEqual({
      indicator: 'L1',
      components: [
        { towns: ['x'], assessors: ['a', 'd'] },
        { towns: ['y'], assessors: ['b'] },
      ],
    });
    expect(cellOf(input)).toMatchObject({ state: 'undecided', undecided: 'not-connected', exact: null, points: null });
    expect(totalOf(input)).toBeNull();
  });

  test('[AGG7] where everyone scored every town it is the plain mean', () => {
    const all = fc.array(fc.array(anyLevels, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(all, (towns) => {
        const own = towns.flatMap((rows, place) =>
          rows.map((levels, assessor) => sheet(`t${String(place)}`, `a${String(assessor)}`, levels)),
        );
        const input = additive(towns.map((_, place) => `t${String(place)}`), own); // prettier-ignore
        const mean = { ...input, aggregation: { ...input.aggregation, combine: 'mean' as const } };
        const totals = (of: CountyInput) => aggregateCounty(of).towns.map(({ scored }) => scored?.total.total);
        expect(totals(input)).toEqual(totals(mean));
      }),
    );
  });
});

describe('outside, total and grade', () => {
  const rubric = {
    ...RUBRIC,
    outside: {
      ...RUBRIC.outside,
      completeness: { most: null, perMatter: 'all' as const, items: [{ id: 'back', zh: '', en: null, kind: 'return' as const }] },
      bonus: { most: 150, perMatter: 'highest' as const, items: [{ id: 'award', zh: '', en: null, kind: 'each' as const, each: 100, most: null }] },
      deductions: { most: null, perMatter: 'all' as const, items: [{ id: 'lost', zh: '', en: null, kind: 'each' as const, each: -2000, most: null }] },
      vetoes: [{ id: 'grave', zh: '', en: null, ceiling: 'unqualified' }],
      gates: [{ id: 'floor', zh: '', en: null, ceiling: 'good', kind: 'indicator-share' as const, indicator: 'E2', below: 60 }],
    },
  }; // prettier-ignore
  const proposed = (item: string, times: number, basis = '文件') => ({
    item,
    basis,
    matter: null,
    claim: item === 'grave' || item === 'back' ? ({ kind: 'holds' } as const) : ({ kind: 'times', times } as const),
  });
  const got = (levels: readonly (0 | 1 | 2 | 3 | 4)[], ...items: readonly ReturnType<typeof proposed>[]) =>
    at(aggregateCounty(county([town('x', { proposed: items })], [sheet('x', 'a', levels)], { rubric })), 'x').scored;

  test('[AGG9] bonus and deductions move the total, capped, never under 0; without a basis nothing does', () => {
    expect(got([4, 4, 4, 3], proposed('award', 2))?.total).toMatchObject({ base: 1325, total: 1475 });
    expect(got([4, 4, 4, 3], proposed('lost', 1))?.total).toMatchObject({ base: 1325, total: 0 });
    expect(got([4, 4, 4, 3], proposed('award', 1, ' '))?.total.total).toBe(1325);
    expect(got([4, 4, 4, 4], proposed('back', 1))).toBeNull();
  });

  test('[AGG10] a veto and a gate hold the grade and leave the score', () => {
    expect(got([4, 4, 4, 4], proposed('grave', 1))).toMatchObject({
      total: { total: 1400, held: { byTotal: { id: 'excellent' }, grade: { id: 'unqualified' }, heldBy: [{ from: 'veto' }] } },
    });
    expect(got([4, 4, 4, 2], proposed('award', 1))).toMatchObject({
      total: { total: 1350, held: { byTotal: { id: 'excellent' }, grade: { id: 'good' }, heldBy: [{ from: 'gate' }] } },
    });
  }); // prettier-ignore

  test('[AGG9] a town of nothing but exclusions has no total', () => {
    const none = Object.fromEntries(RUBRIC.indicators.map(({ id }) => [id, { state: 'not-applicable', basis: 'b' } as const]));
    expect(totalOf(county([town('x')], [sheet('x', 'a', [], { entries: none })]))).toBeNull();
  }); // prettier-ignore
});

describe('laws of the pipeline', () => {
  test('[AGG1] runs the declared stages, every one logged', () => {
    fc.assert(
      fc.property(anyCounty, (input) => {
        const outcome = aggregateCounty(input);
        if (outcome.towns.some(({ scored }) => !scored)) return;
        expect(new Set(traceCounty(outcome).map(({ stage }) => stage))).toEqual(new Set(STAGES));
      }),
    );
  });

  test('[AGG2] does not depend on the order of sheets, and towns keep the official one', () => {
    fc.assert(
      fc.property(anyCounty, (input) => {
        const read = (of: CountyInput) =>
          aggregateCounty(of).towns.map(({ town: { id }, scored }) => [id, scored?.total.total, scored?.rank]);
        expect(read({ ...input, sheets: [...input.sheets].reverse() })).toEqual(read(input));
        const turned = read({ ...input, towns: [...input.towns].reverse() });
        if (input.aggregation.combine !== 'additive') expect(turned.reverse()).toEqual(read(input));
      }),
    );
  });

  test('[AGG8] totals lie within 0 and the full marks; parts add up to wholes', () => {
    fc.assert(
      fc.property(anyCounty, (input) => {
        for (const { cells, scored } of aggregateCounty(input).towns) {
          if (!scored) continue;
          const { total, dimensions, base } = scored.total;
          expect(total >= 0 && total <= RUBRIC.points).toBe(true);
          const points = [...cells.values()].reduce((sum, cell) => sum + Number(cell.points), 0);
          expect(dimensions.map(({ scoredMax, applicableMax }) => [scoredMax, applicableMax])).toEqual([
            [801, 801],
            [599, 599],
          ]);
          expect(dimensions.reduce((sum, dimension) => sum + dimension.points, 0)).toBe(points);
          expect(base).toBe(points);
        }
      }),
    );
  });

  test('[AGG8] a higher level never lowers the town’s total, however sheets are combined and trimmed', () => {
    fc.assert(
      fc.property(anyCounty, fc.nat(), fc.constantFrom('L1', 'L2', 'E1', 'E2'), fc.boolean(), (input, pick, id, trim) => {
        const chosen = input.sheets[pick % input.sheets.length];
        const entry = chosen?.entries[id];
        if (!chosen || entry?.state !== 'level' || entry.level === 4) return;
        const raised = { ...chosen, entries: { ...chosen.entries, [id]: level((entry.level + 1) as 4) } };
        const aggregation = { ...input.aggregation, trimFrom: trim && input.aggregation.combine !== 'additive' ? 3 : null };
        const before = totalOf({ ...input, aggregation }, chosen.town);
        const after = totalOf(
          { ...input, aggregation, sheets: input.sheets.map((item) => (item === chosen ? raised : item)) },
          chosen.town,
        );
        expect(Number(after)).toBeGreaterThanOrEqual(Number(before));
      }),
      howMany(300),
    );
  }); // prettier-ignore
});

test('[AGG2] ids go by code unit: capitals first, the same in every locale', () => {
  expect(['b', 'a', 'B', 'a', '乡'].sort(compareIds)).toEqual(['B', 'a', 'a', 'b', '乡']);
  expect([compareIds('a', 'b'), compareIds('a', 'a'), compareIds('b', 'a')]).toEqual([-1, 0, 1]);
});

describe('checkAggregation', () => {
  const sound = county([town('x')], [sheet('x', 'a', [4, 4, 4, 4])]);
  const paths = (more: Partial<CountyInput>) => wordedPaths(checkAggregation({ ...sound, ...more }));
  const declared = (more: Partial<CountyInput['aggregation']>) =>
    paths({ aggregation: { ...sound.aggregation, ...more } });

  test('[AGG12] finds nothing in a sound input, and every fault with its place', () => {
    expect(checkAggregation(sound)).toEqual([]);
    expect(paths({ towns: [town('x'), town('x')] })).toEqual(['towns › x']);
    expect(paths({ sheets: [...sound.sheets, ...sound.sheets] })).toEqual(['sheets › x/a/desk-review']);
    expect(declared({ sources: [createSource('deputies', 1.5), createSource('deputies', 2)] })).toEqual([
      'sources › deputies',
      'sources › deputies',
    ]);
    expect(declared({ sources: [createSource('self-assessment')] })).toEqual(['sources']);
    expect(declared({ sources: [createSource('deputies', -1)] })).toEqual(['sources › deputies']);
    expect([declared({ trimFrom: 2 }), declared({ trimFrom: 3.5 }), declared({ trimFrom: 5 })]).toEqual([['trimFrom'], ['trimFrom'], []]); // prettier-ignore
    expect(declared({ trimFrom: 3, combine: 'additive' })).toEqual(['trimFrom']);
    expect(declared({ combine: 'additive' })).toEqual([]);
    expect(declared({ sources: SOURCES })).toEqual([]);
    const decision = { town: 'x', indicator: 'L1', entry: level(1), reason: null };
    expect(paths({ decisions: [decision, { ...decision, indicator: 'L2' }] })).toEqual([]);
    expect(paths({ decisions: [decision, decision] })).toEqual(['decisions › x › L1']);
  });
});
