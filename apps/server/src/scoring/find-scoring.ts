import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import type { FrozenRound } from '../rounds/frozen-round.js';
import { ScoringRuleEntity } from './scoring-rule.entity.js';
import { defaultScoring } from './scoring-settings.js';
import type { ScoringSettings } from './scoring-settings.js';

interface RoundScoring {
  readonly settings: ScoringSettings;
  /** 0 while the county has said nothing. */
  readonly version: number;
  /** A result rests on them. */
  readonly isFrozen: boolean;
}

/** A round's settings as they are, or the defaults. */
export async function findScoring(
  manager: EntityManager,
  { id, rubric }: Pick<FrozenRound, 'id' | 'rubric'>,
): Promise<RoundScoring> {
  const row = await manager.findOneBy(ScoringRuleEntity, { roundId: id });
  const isFrozen = await manager.existsBy(ResultVersionEntity, { roundId: id, discardedAt: IsNull() });
  return {
    // settings written before a rule was there follow its default
    settings: { ...defaultScoring(rubric), ...(row ? (JSON.parse(row.settings) as ScoringSettings) : {}) },
    version: row?.version ?? 0,
    isFrozen,
  };
}
