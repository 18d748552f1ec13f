import { describe, expect, test } from 'vitest';
import { draftOf, findConversionProblems, toConversionInput, type ConversionDraft } from './conversion-draft';

const rubric = {
  points: 10000,
  grades: [
    { id: 'excellent', zh: '优秀', en: 'Excellent' },
    { id: 'good', zh: '良好', en: 'Good' },
  ],
};
const missing = { zh: '没填全', en: 'Fill in' };
const draft = (more: Partial<ConversionDraft>): ConversionDraft => ({ ...draftOf(null), ...more });
const problems = (more: Partial<ConversionDraft>) =>
  findConversionProblems(draft(more), rubric, missing).map(({ zh }) => zh);

describe('a conversion as it is being written', () => {
  test.each([
    ['none', {}, null],
    ['in proportion', { kind: 'PROPORTION', give: 500, base: 6000 }, { kind: 'PROPORTION', give: 500 }],
    ['above a base', { kind: 'ABOVE_BASE', base: 6000, give: 500 }, { kind: 'ABOVE_BASE', base: 6000, give: 500 }],
    [
      'by rank',
      { kind: 'BY_RANK', first: 500, step: 20, least: 100, give: 9 },
      { kind: 'BY_RANK', first: 500, step: 20, least: 100 },
    ],
    [
      'by grade',
      { kind: 'BY_GRADE', grades: { excellent: 500, good: 400, gone: 1 } },
      {
        kind: 'BY_GRADE',
        grades: [
          { grade: 'excellent', points: 500 },
          { grade: 'good', points: 400 },
        ],
      },
    ],
  ] as const)('%s sends its own fields alone', (_, more, sent) => {
    expect(toConversionInput(draft(more), rubric)).toEqual(sent);
  });

  test.each([
    ['an empty field', { kind: 'ABOVE_BASE', base: 6000 }, ['没填全']],
    ['a grade without points', { kind: 'BY_GRADE', grades: { excellent: 500 } }, ['没填全']],
    ['a base above full marks', { kind: 'ABOVE_BASE', base: 10000, give: 500 }, ['起算分须在 0 和满分之间']],
    [
      'a lower grade that gives more',
      { kind: 'BY_GRADE', grades: { excellent: 400, good: 500 } },
      ['较低等次的分值不得高于较高等次'],
    ],
    ['nothing given', { kind: 'PROPORTION', give: 0 }, ['折算分值须大于 0']],
    ['ranks that rise', { kind: 'BY_RANK', first: 100, step: 1, least: 200 }, ['名次分须由高到低，不得为负']],
    ['nothing converted', {}, []],
    ['a sound one', { kind: 'BY_RANK', first: 500, step: 20, least: 100 }, []],
  ] as const)('%s', (_, more, said) => {
    expect(problems(more)).toEqual(said);
  });

  test('what is stored comes back as it was', () => {
    const stored = {
      kind: 'BY_GRADE' as const,
      give: null,
      base: null,
      first: null,
      step: null,
      least: null,
      grades: [
        { grade: 'excellent', points: 500 },
        { grade: 'good', points: 400 },
      ],
    };
    expect(toConversionInput(draftOf(stored), rubric)).toEqual({ kind: 'BY_GRADE', grades: stored.grades });
  });
});
