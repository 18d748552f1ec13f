import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidence, PLAN, PROFILE, reading, RUBRIC, statement } from '../test/small-rubric.js';
import { describeSuggestion } from './describe-suggestion.js';
import type { EvidenceStrength } from './evidence.js';
import type { Reading } from './reading.js';
import { suggestLevels } from './suggest-levels.js';
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
