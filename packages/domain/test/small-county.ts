import fc from 'fast-check';
import type { CountyInput, RoundTown } from '../src/aggregation/county-input.js';
import type { RoundSheet } from '../src/aggregation/round-sheet.js';
import { createSource } from '../src/aggregation/source.js';
import type { Level, ScoreSheet, SheetEntry } from '../src/index.js';
import { level, PROFILE, RUBRIC } from './small-rubric.js';

export const town = (id: string, more: Partial<RoundTown> = {}): RoundTown => ({
  id,
  group: 'all',
  profile: PROFILE,
  proposed: [],
  overdueRectifications: 0,
  ...more,
});

/** Entries of the four indicators of the small rubric, by level; null is not scored yet. */
export const entries = (levels: readonly (Level | null)[]): ScoreSheet =>
  Object.fromEntries(
    RUBRIC.indicators.map(({ id }, place): [string, SheetEntry] => {
      const value = levels[place] ?? null;
      return [id, value === null ? { state: 'not-scored' } : level(value)];
    }),
  );

export const sheet = (
  of: string,
  assessor: string,
  levels: readonly (Level | null)[],
  more: Partial<RoundSheet> = {},
): RoundSheet => ({
  id: `${of}/${assessor}/${more.source ?? 'desk-review'}`,
  town: of,
  assessor,
  source: 'desk-review',
  submitted: true,
  decides: false,
  entries: entries(levels),
  ...more,
});

/** A county with one source and the plain mean, unless told otherwise. */
export const county = (
  towns: readonly RoundTown[],
  sheets: readonly RoundSheet[],
  more: Partial<CountyInput> = {},
): CountyInput => ({
  rubric: RUBRIC,
  aggregation: { sources: [createSource('desk-review')], trimFrom: null, combine: 'mean' },
  towns,
  sheets,
  conflicts: [],
  tieDecisions: [],
  ...more,
});

export const anyLevels = fc.array(fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Level>, {
  minLength: 4,
  maxLength: 4,
});

/** Two to five towns, each fully scored by one to four of the same assessors, in three ways of combining. */
export const anyCounty = fc
  .record({
    towns: fc.array(fc.array(anyLevels, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
    combine: fc.constantFrom('mean', 'median', 'additive'),
  })
  .map(({ towns, combine }) => {
    const ids = towns.map((_, place) => `t${String(place)}`);
    const sheets = towns.flatMap((own, place) =>
      own.map((levels, assessor) => sheet(`t${String(place)}`, `a${String(assessor)}`, levels)),
    );
    return county(
      ids.map((id) => town(id)),
      sheets,
      { aggregation: { sources: [createSource('desk-review')], trimFrom: null, combine } },
    );
  });
