import { describe, expect, test } from 'vitest';
import { findNextStep } from './next-step';
import { canPublish, inOrderOfNeed, ofOwnQueue, type RoundOfTowns, type TownRow } from './town-row-state';

const at = '2025-02-10T06:00:00.000Z';
let position = 0;

function town(name: string, more: Partial<TownRow> = {}): TownRow {
  position += 1;
  return {
    id: name,
    town: { id: name, name, position },
    report: { id: `${name}-report`, state: 'FILED', fileName: 'a.docx', filedAt: at, version: 1 },
    myProgress: { settled: 0, total: 25, submittedAt: null },
    sheets: [],
    result: null,
    ...more,
  };
}

const unfiled = { report: null } as const;
const sheet = { assessor: '陈明', source: 'DESK' as const, settled: 25, total: 25, submittedAt: at, updatedAt: at };
const submitted = { myProgress: { settled: 25, total: 25, submittedAt: at }, sheets: [sheet] };
const published = {
  ...submitted,
  result: { total: 8000, grade: { id: 'good', zh: '良好', en: 'Good' }, publishedAt: at },
};

function round(towns: TownRow[], intake: RoundOfTowns['intake'] = []): RoundOfTowns {
  return {
    id: 'r',
    year: 2024,
    phase: null,
    scoring: null,
    myQueue: [],
    county: { id: 'c', name: '云岭县' },
    towns,
    intake,
  };
}

describe('the next step', () => {
  test.each([
    ['no report yet, lead', round([town('a', unfiled)]), true, 'file-first'],
    ['no report yet, assessor', round([town('a', unfiled)]), false, 'wait-reports'],
    ['a doubt comes before all', round([town('a', submitted)], [{ id: 'x', state: 'NEEDS_DECISION' }]), true, 'decide'],
    ['a report still being read is no doubt', round([town('a')], [{ id: 'x', state: 'READING' }]), false, 'assess'],
    ['submitted sheets wait for the lead', round([town('a'), town('b', submitted)]), true, 'publish'],
    ['an assessor goes on scoring', round([town('a'), town('b', submitted)]), false, 'assess'],
    ['all published but some never filed', round([town('a', published), town('b', unfiled)]), true, 'remind'],
    ['all done', round([town('a', published)]), true, 'done'],
    ['an assessor who submitted everything', round([town('a', submitted)]), false, 'done'],
  ])('%s', (_, given, isLead, kind) => {
    expect(findNextStep(given, isLead).kind).toBe(kind);
  });

  test('with phases no town is published by itself: the county’s one result is the way', () => {
    const ready = town('a', submitted);
    const phased = { ...round([ready]), phase: 'MODERATION' as const };
    expect(canPublish(phased, ready)).toBe(false);
    expect(canPublish(round([ready]), ready)).toBe(true);
    expect(findNextStep(phased, true)).toMatchObject({ kind: 'lead-phase', words: 'MODERATION' });
  });

  test('a sheet begun comes before one not begun', () => {
    const begun = town('b', { myProgress: { settled: 3, total: 25, submittedAt: null } });
    const step = findNextStep(round([town('a'), begun]), false);
    expect(step).toMatchObject({ kind: 'assess', row: { id: 'b' } });
  });
});

describe('the next step of a phase', () => {
  const phased = (phase: RoundOfTowns['phase'], towns: TownRow[], queue: string[] = []): RoundOfTowns => ({
    ...round(towns),
    phase,
    myQueue: queue,
  });
  test.each([
    [
      'submitted sheets are not published town by town',
      phased('DESK_REVIEW', [town('a', submitted), town('b')]),
      true,
      'DESK_REVIEW',
    ],
    [
      'every town has its readers',
      phased('DESK_REVIEW', [town('a', submitted), town('b', { sheets: [{ ...sheet, submittedAt: null }] })]),
      true,
      'SCORING',
    ],
    ['all sheets are in', phased('DESK_REVIEW', [town('a', submitted)]), true, 'SHEETS_IN'],
    ['nobody scores while reports come in', phased('FILING', [town('a'), town('b', unfiled)], ['a']), false, 'FILING'],
    ['some have not filed', phased('FILING', [town('a'), town('b', unfiled)], ['a', 'b']), true, 'FILING'],
    ['all have filed', phased('FILING', [town('a')]), true, 'FILED'],
    ['the meeting’s turn', phased('MODERATION', [town('a', submitted)]), true, 'MODERATION'],
    ['the county is published', phased('PUBLICATION', [town('a', published)]), true, 'PUBLISHED'],
  ] as const)('%s', (_, given, isLead, words) => {
    expect(findNextStep(given, isLead)).toMatchObject({ kind: isLead ? 'lead-phase' : 'assessor-phase', words });
  });

  test('an assessor’s open sheet comes first, though the lead’s own is offered only once begun', () => {
    const given = phased('FIELD_CHECK', [town('a'), town('b', submitted)], ['a', 'b']);
    expect(findNextStep(given, false)).toMatchObject({ kind: 'assess', row: { id: 'a' } });
    expect(findNextStep(given, true)).toMatchObject({ kind: 'lead-phase', words: 'FIELD_CHECK' });
  });
});

test('an assessor sees the towns of the queue alone, and in its order', () => {
  const given = { ...round([town('a'), town('b'), town('c', submitted)]), myQueue: ['c', 'b', 'gone'] };
  const own = ofOwnQueue(given);
  expect(own.towns.map((row) => row.id)).toEqual(['c', 'b']);
  expect(inOrderOfNeed(own, false).map((row) => row.id)).toEqual(['b', 'c']);
  expect(findNextStep(own, false)).toMatchObject({ kind: 'assess', row: { id: 'b' } });
});

test('rows that wait for somebody stand first, then the county’s order', () => {
  const rows = [
    town('done', published),
    town('later'),
    town('ready', submitted),
    town('missing', unfiled),
    town('next'),
  ];
  expect(inOrderOfNeed(round(rows), true).map((row) => row.id)).toEqual(['ready', 'later', 'next', 'missing', 'done']);
});
