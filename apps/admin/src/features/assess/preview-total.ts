import { totalSheet, type Level, type Rubric, type SheetEntry, type SheetTotal } from '@fazhi/domain';
import type { DeskRoundQuery } from '../../gql/graphql';
import type { EntryDraft } from './entry-draft';

type DeskRubric = NonNullable<DeskRoundQuery['round']>['rubric'];

function toLevel(level: number | null): Level | null {
  return level === 0 || level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}

function toEntry(draft: EntryDraft): SheetEntry {
  switch (draft.state) {
    case 'NOT_SCORED':
      return { state: 'not-scored' };
    case 'NOT_APPLICABLE':
      return { state: 'not-applicable', basis: draft.basis };
    case 'CANNOT_JUDGE':
      return { state: 'cannot-judge' };
    case 'LEVEL': {
      const level = toLevel(draft.level);
      return level === null ? { state: 'not-scored' } : { state: 'level', level };
    }
  }
}

/** What the domain's sum needs of the rubric. The server has already told which indicators are ruled out. */
function toRubric(rubric: DeskRubric, ruledOut: ReadonlySet<string>): Rubric {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0] = rubric.levelShares;
  const blank = { zh: '', en: '' };
  const [l0 = blank, l1 = blank, l2 = blank, l3 = blank, l4 = blank] = rubric.levels;
  return {
    id: rubric.id,
    version: 0,
    points: rubric.points,
    levelShares: [s0, s1, s2, s3, s4],
    levels: [l0, l1, l2, l3, l4],
    dimensions: rubric.dimensions.map((dimension) => ({ ...dimension, key: dimension.id })),
    indicators: rubric.indicators
      .filter((indicator) => !ruledOut.has(indicator.id))
      .map((indicator) => ({ ...indicator, kinds: [], phrases: [], not: [], levels: {} })),
    applies: {},
    grades: [],
    outside: {
      completeness: { most: null, perMatter: 'all', items: [] },
      bonus: { most: null, perMatter: 'all', items: [] },
      deductions: { most: null, perMatter: 'all', items: [] },
      vetoes: [],
      gates: [],
    },
  };
}

/** The sheet's total as the server will seal it, before the answer is back. */
export function previewTotal(
  rubric: DeskRubric,
  ruledOut: ReadonlySet<string>,
  drafts: ReadonlyMap<string, { readonly draft: EntryDraft }>,
): SheetTotal {
  const sheet = Object.fromEntries([...drafts].map(([indicator, { draft }]) => [indicator, toEntry(draft)]));
  return totalSheet(toRubric(rubric, ruledOut), sheet, {
    type: 'town',
    villages: null,
    communities: null,
    population: null,
    officers: null,
    delegatedEnforcement: null,
    peoplesCongress: null,
  });
}
