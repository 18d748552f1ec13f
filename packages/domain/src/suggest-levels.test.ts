import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidence, PLAN, PROFILE, reading, RUBRIC, statement } from '../test/small-rubric.js';
import { describeSuggestion } from './describe-suggestion.js';
import type { EvidenceStrength } from './evidence.js';
import type { Figure } from './figure.js';
import type { Reading } from './reading.js';
import type { ProfileFact, Rubric } from './rubric.js';
import { findRuledOut } from './ruled-out.js';
import type { Rule } from './rules/rule.js';
import { suggestLevels } from './suggest-levels.js';
import { suggestionConfidence } from './suggestion-confidence.js';
import type { SuggestionRule } from './suggestion.js';
import { totalSuggestions } from './total-suggestions.js';
import type { TownProfile } from './town-profile.js';

const suggest = (parts: Partial<Reading>, profile: TownProfile = PROFILE) =>
  suggestLevels({ rubric: RUBRIC, plan: PLAN, reading: reading(parts), profile });
const forIndicator = (id: string, parts: Partial<Reading>, profile?: TownProfile) => {
  const found = suggest(parts, profile).find(({ indicator }) => indicator === id);
  if (!found) throw new Error(`no suggestion for ${id}`);
  return found;
};

describe('suggestLevels', () => {
  test('[SG1] [PR1] says why an indicator does not apply, whatever the report says', () => {
    const suggestion = forIndicator(
      'E1',
      { evidence: [evidence('E1', 'result')] },
      { ...PROFILE, delegatedEnforcement: false },
    );
    expect(suggestion).toMatchObject({ level: null, points: null, rule: { id: 'not-applicable' } });
    expect(describeSuggestion(suggestion, PLAN).zh).toBe('不适用：本年度未承接赋权执法事项');
  });

  test('[PR2] a fact that the county has not stated rules nothing out', () => {
    expect(
      forIndicator('E1', { evidence: [evidence('E1', 'measure')] }, { ...PROFILE, delegatedEnforcement: null }).level,
    ).toBe(2);
  });

  test('[SG2] nothing found is no level, not level 0', () => {
    expect(forIndicator('L2', {})).toMatchObject({
      level: null,
      points: null,
      rule: { id: 'nothing-found' },
      evidence: [],
    });
  });

  test.each<[EvidenceStrength[], number]>([
    [['attitude'], 1],
    [['attitude', 'measure'], 2],
    [['supported', 'measure'], 3],
    [['attitude', 'result'], 4],
  ])('[SG3] the strongest of %j gives level %i', (strengths, level) => {
    expect(forIndicator('L2', { evidence: strengths.map((strength) => evidence('L2', strength)) }).level).toBe(level);
  });

  test('[SG4] a missed target holds the level at 3 though a loop is closed', () => {
    const suggestion = forIndicator('L1', {
      evidence: [evidence('L1', 'result')],
      measures: [statement('sessions', 3)],
    });
    expect(suggestion).toMatchObject({ level: 3, rule: { id: 'target-missed', measure: 'sessions' } });
    expect(describeSuggestion(suggestion, PLAN)).toEqual({
      zh: '有数据，sessions 3 次，未达目标 ≥ 4 次',
      en: 'Supported, but sessions: 3 次, target ≥ 4 次 missed',
    });
  });

  test('[SG4] a missed target lifts a bare deed to 3: its figure is support', () => {
    expect(
      forIndicator('L1', { evidence: [evidence('L1', 'measure')], measures: [statement('sessions', 0)] }).level,
    ).toBe(3);
  });

  test('[SG5] a met target gives level 4', () => {
    const suggestion = forIndicator('L1', {
      evidence: [evidence('L1', 'measure')],
      measures: [statement('sessions', 4)],
    });
    expect(suggestion).toMatchObject({ level: 4, points: 501, maxPoints: 501, rule: { id: 'target-met' } });
    expect(describeSuggestion(suggestion, PLAN).zh).toBe('sessions 4 次，达到目标 ≥ 4 次');
  });

  test('[SG6] a target that is not reported changes nothing', () => {
    expect(forIndicator('L1', { evidence: [evidence('L1', 'result')] })).toMatchObject({
      level: 4,
      attainments: [{ state: 'not-reported' }],
    });
    expect(forIndicator('L1', { evidence: [evidence('L1', 'measure')] }).level).toBe(2);
  });

  test('[SG7] the sum has no grade, keeps full marks where nothing was found, and leaves out what does not apply', () => {
    const suggestions = suggest(
      { evidence: [evidence('L1', 'supported')] },
      { ...PROFILE, delegatedEnforcement: false },
    );
    const { total, dimensions } = totalSuggestions(RUBRIC, suggestions);
    expect(dimensions).toEqual([
      { dimension: 'L', points: 376, scoredMax: 501, applicableMax: 801 },
      { dimension: 'E', points: 0, scoredMax: 0, applicableMax: 300 },
    ]);
    expect(total).toBe(Math.round((376 * 1400) / 1101));
  });

  test('[SG3] more evidence never lowers a level without targets', () => {
    const strengths = fc.constantFrom<EvidenceStrength>('attitude', 'measure', 'supported', 'result');
    fc.assert(
      fc.property(fc.array(strengths), strengths, (before, added) => {
        const levelOf = (list: readonly EvidenceStrength[]) =>
          forIndicator('L2', { evidence: list.map((strength) => evidence('L2', strength)) }).level ?? 0;
        expect(levelOf([...before, added])).toBeGreaterThanOrEqual(levelOf(before));
      }),
    );
  });

  test('a missed rate is described in percent', () => {
    const missed = forIndicator('E2', { measures: [statement('settled', 80, { role: 'rate' })] });
    expect(describeSuggestion(missed, PLAN).zh).toBe('有数据，settled 80%，未达目标 ≥ 90%');
  });

  test('a target is described without its measure where the plan no longer has it', () => {
    const met = forIndicator('L1', { measures: [statement('sessions', 4)] });
    const missed = forIndicator('L1', { measures: [statement('sessions', 3)] });
    const empty = { ...PLAN, measures: [] };
    expect(describeSuggestion(met, empty).zh).toBe('达到年度计划目标');
    expect(describeSuggestion(missed, empty).zh).toBe('未达到年度计划目标');
  });

  test('[SG7] an indicator for which nothing was suggested brings nothing', () => {
    expect(totalSuggestions(RUBRIC, []).total).toBeNull();
  });

  describe('other rules than levels', () => {
    const ruled = (rule: Rule, more: Partial<Reading>, informs = false) => {
      const rubric: Rubric = {
        ...RUBRIC,
        indicators: RUBRIC.indicators.map((indicator) =>
          indicator.id === 'L1' ? { ...indicator, rule, ...(informs ? { informs: true as const } : {}) } : indicator,
        ),
      };
      const [suggestion] = suggestLevels({ rubric, plan: PLAN, reading: reading(more), profile: PROFILE });
      if (!suggestion) throw new Error('L1');
      return suggestion;
    };
    const meetings: Rule = { kind: 'shortfall', target: 4, per: 1, each: -100, most: null, unit: '次' };

    test('[SG8] a reported value is scored by the rule, without a level', () => {
      const suggestion = ruled(meetings, { measures: [statement('sessions', 3)] });
      expect(suggestion).toMatchObject({
        level: null,
        points: 401,
        rule: { id: 'measured', measure: 'sessions', value: 3 },
      });
      expect(describeSuggestion(suggestion, PLAN).zh).toBe('sessions 3，按规则计分');
      expect(describeSuggestion(suggestion, { ...PLAN, measures: [] }).en).toBe(
        'sessions: 3, scored by the indicator’s rule',
      );
    });

    test('[SG8] a rate is scored by its curve', () => {
      const halfWay: Rule = { kind: 'rate', curve: { kind: 'linear', from: 2, to: 4 }, unit: '次' };
      expect(ruled(halfWay, { measures: [statement('sessions', 3)] })).toMatchObject({
        points: 251,
        rule: { id: 'measured', value: 3 },
      });
      const events: Rule = { kind: 'events', base: 100, items: [] };
      expect(ruled(events, { measures: [statement('sessions', 3)] })).toMatchObject({ rule: { id: 'not-by-level' } });
    });

    test('[SG8] without a value, or for a checklist or events, nothing is suggested, and it says so', () => {
      const none = ruled(meetings, { evidence: [evidence('L1', 'result')] });
      const checklist = ruled({ kind: 'checklist', items: [], most: null }, { measures: [statement('sessions', 3)] });
      for (const suggestion of [none, checklist]) {
        expect(suggestion).toMatchObject({ level: null, points: null, rule: { id: 'not-by-level' } });
        expect(describeSuggestion(suggestion, PLAN).zh).toContain('不按档次');
      }
    });

    test('[SG8] what only informs brings no points', () => {
      expect(ruled(meetings, { measures: [statement('sessions', 3)] }, true)).toMatchObject({ points: null });
    });
  });

  test('[SG9] says how far it can be relied on', () => {
    const met = forIndicator('L1', { measures: [statement('sessions', 9)] });
    expect(met).toMatchObject({ rule: { id: 'target-met' }, certain: true });
    expect(met.confidence).toBeGreaterThanOrEqual(0.95);
    // The plan asks for a figure that the report does not give: the level may be 4 for a reason that the reader cannot see.
    const open = forIndicator('L1', { evidence: [evidence('L1', 'supported')] });
    const plain = forIndicator('L2', { evidence: [evidence('L2', 'supported'), evidence('L2', 'supported')] });
    expect(open.certain).toBe(false);
    expect(plain.certain).toBe(true);
    expect(plain.confidence).toBeGreaterThan(open.confidence);
    expect(forIndicator('L2', {})).toMatchObject({ level: null, certain: false });
    expect(forIndicator('E1', {}, { ...PROFILE, delegatedEnforcement: false })).toMatchObject({
      confidence: 0,
      certain: false,
    });
  });

  // (agreed + 1) ÷ (measured + 2), to three decimals, of the counts in suggestion-confidence.ts.
  test.each<[SuggestionRule, boolean, readonly EvidenceStrength[], number, boolean, boolean?]>([
    [{ id: 'target-met', measure: 'm' }, false, ['supported'], 0.981, true],
    [{ id: 'target-missed', measure: 'm' }, true, ['supported'], 0.981, true],
    [{ id: 'deed-with-support' }, false, ['supported', 'measure'], 0.868, false],
    [{ id: 'deed-with-support' }, false, ['supported'], 0.868, false],
    [{ id: 'deed-with-support' }, false, ['supported'], 0.944, true, true],
    [{ id: 'deed-with-support' }, true, ['supported'], 0.692, false, true],
    [{ id: 'deed-with-support' }, false, ['supported', 'supported'], 0.98, true],
    [{ id: 'deed-with-support' }, true, ['supported', 'supported'], 0.692, false],
    [{ id: 'loop-closed' }, false, ['result', 'result'], 0.849, false],
    [{ id: 'deed-without-support' }, false, ['measure'], 0.83, false],
    [{ id: 'deed-without-support' }, false, ['measure', 'measure'], 0.885, false],
    [{ id: 'attitude-only' }, false, ['attitude', 'attitude'], 0.8, false],
    [{ id: 'nothing-found' }, false, [], 0.87, false],
    [{ id: 'not-applicable', basis: { zh: '', en: '' } }, false, [], 0, false],
    [{ id: 'measured', measure: 'm', value: 1 }, false, [], 0, false],
    [{ id: 'not-by-level' }, false, [], 0, false],
  ])(
    '[SG9] %j, a target open: %s, resting on %j',
    (rule, hasOpenTarget, strengths, confidence, certain, hasFigure = false) => {
      expect(suggestionConfidence(rule, { hasOpenTarget, strengths, hasFigure })).toEqual({ confidence, certain });
    },
  );

  test.each([
    ['begins in its last character', { start: 5, end: 9 }, 0.944],
    ['ends in its first character', { start: 0, end: 3 }, 0.944],
    ['begins where it ends', { start: 6, end: 9 }, 0.868],
    ['ends where it begins', { start: 0, end: 2 }, 0.868],
  ])('[SG9] a figure that %s of the one quote', (_, place, confidence) => {
    const quote = { ...evidence('L2', 'supported'), start: 2, end: 6 };
    const figure: Figure = { ...place, value: 1, unit: '次', approximate: false, indicator: null };
    expect(forIndicator('L2', { evidence: [quote], figures: [figure] })).toMatchObject({ confidence });
  });

  test('[SG9] a target that the report answers is none that is open', () => {
    const missed = forIndicator('L1', {
      evidence: [evidence('L1', 'supported')],
      measures: [statement('sessions', 3)],
    });
    expect(missed).toMatchObject({ rule: { id: 'target-missed' }, confidence: 0.981, evidence: [0] });
    const second = forIndicator('L1', { evidence: [evidence('L2', 'result'), evidence('L1', 'supported')] });
    expect(second).toMatchObject({ rule: { id: 'deed-with-support' }, confidence: 0.692, evidence: [1] });
  });

  test.each<[ProfileFact, Partial<TownProfile>, string]>([
    ['villages', { villages: 0 }, '没有行政村'],
    ['communities', { communities: 0 }, '没有社区'],
    ['officers', { officers: 0 }, '没有行政执法人员'],
    ['peoplesCongress', { peoplesCongress: false }, '不设人民代表大会'],
  ])('[PR3] a count of 0 denies, and each says its basis: %s', (fact, denied, basis) => {
    const rubric: Rubric = { ...RUBRIC, applies: { L1: fact } };
    expect(findRuledOut(rubric, { ...PROFILE, ...denied })).toMatchObject([{ indicator: 'L1', basis: { zh: basis } }]);
    expect(findRuledOut(rubric, PROFILE)).toEqual([]);
    expect(findRuledOut(rubric, { ...PROFILE, [fact]: null })).toEqual([]);
  });

  test.each(['attitude', 'measure', 'supported', 'result'] as const)(
    'every rule has a sentence in both languages (%s)',
    (strength) => {
      const { zh, en } = describeSuggestion(forIndicator('L2', { evidence: [evidence('L2', strength)] }), PLAN);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[A-Z]/);
      expect(describeSuggestion(forIndicator('L2', {}), PLAN).zh).toContain('未找到依据');
    },
  );
});
