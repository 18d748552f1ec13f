import type { Plan } from '../plan.js';
import type { Reading } from '../reading.js';
import type { Rubric } from '../rubric.js';
import { suggestLevels } from '../suggest-levels.js';
import { totalSuggestions } from '../total-suggestions.js';
import type { TownProfile } from '../town-profile.js';

/** What other targets would do to a town's suggestions. Hundredths. */
export interface TargetMove {
  readonly town: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Indicators whose suggested level changes. */
  readonly indicators: readonly {
    readonly indicator: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}

/**
 * What other targets would do [WIF4]. Targets speak through suggestions alone, since a person's level is nobody's to recompute; totals are those
 * of the suggestions, and have no grade [SG7].
 * @returns the towns whose suggestions change, in the given order
 */
export function whatIfTargets(
  rubric: Rubric,
  plans: { readonly before: Plan; readonly after: Plan },
  towns: readonly { readonly id: string; readonly reading: Reading; readonly profile: TownProfile }[],
): readonly TargetMove[] {
  return towns.flatMap(({ id, reading, profile }) => {
    const before = suggestLevels({ rubric, plan: plans.before, reading, profile });
    const after = suggestLevels({ rubric, plan: plans.after, reading, profile });
    const now = new Map(after.map((suggestion) => [suggestion.indicator, suggestion.level]));
    const indicators = before.flatMap(({ indicator, level }) => {
      const next = now.get(indicator) ?? null;
      return next === level ? [] : [{ indicator, before: level, after: next }];
    });
    if (indicators.length === 0) return [];
    return [
      {
        town: id,
        before: totalSuggestions(rubric, before).total,
        after: totalSuggestions(rubric, after).total,
        indicators,
      },
    ];
  });
}
