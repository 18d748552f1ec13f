import { peerGroupOf } from '@fazhi/domain';
import type { CountyInput } from '@fazhi/domain';
import { toProposed } from '../department-data/to-proposed.js';
import type { RoundMaterial } from '../moderation/round-material.js';
import { entryOf } from '../moderation/round-material.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { ScoringSettings } from '../scoring/scoring-settings.js';
import { toAggregation, withQuota } from '../scoring/to-aggregation.js';

/** Where no group of the plan takes a town in. */
const ALL = 'all';

interface Gathered {
  readonly towns: readonly TownInRound[];
  readonly material: RoundMaterial;
  readonly settings: ScoringSettings;
  /** Rectification items overdue, by town-year id; null where nobody has said. */
  readonly overdue: ReadonlyMap<string, number> | null;
  /** Towns that get no result: what was said of them stays out. */
  readonly without: ReadonlySet<string>;
}

/** Everything that a county's result follows from, as the scoring rules take it. */
export function gatherCounty({ towns, material, settings, overdue, without }: Gathered): CountyInput {
  const [first] = towns;
  if (!first) throw new RangeError('A county without towns has no result');
  const { rubric, plan } = first.round;
  return {
    rubric: withQuota(rubric, settings),
    aggregation: toAggregation(settings),
    towns: towns.map(({ id, profile }) => ({
      id,
      group: peerGroupOf(plan.groups ?? [], profile)?.id ?? ALL,
      profile,
      proposed: material.items.filter(({ townYearId }) => townYearId === id).map(toProposed),
      overdueRectifications: overdue?.get(id) ?? null,
    })),
    sheets: material.sheets.filter(({ sheet }) => !without.has(sheet.townYearId)).map(({ round }) => round),
    conflicts: material.conflicts,
    tieDecisions: material.ties.map(({ townYearId, grade, reason }) => ({ town: townYearId, grade, reason })),
    decisions: material.decisions
      .filter(({ townYearId }) => !without.has(townYearId))
      .map((decision) => ({
        town: decision.townYearId,
        indicator: decision.indicator,
        entry: entryOf(decision),
        reason: decision.reason === '' ? null : decision.reason,
      }))
      .sort((a, b) => (`${a.town} ${a.indicator}` < `${b.town} ${b.indicator}` ? -1 : 1)),
  };
}
