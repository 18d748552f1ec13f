import { compareIds } from '../aggregation/compare-ids.js';
import type { RoundSheet } from '../aggregation/round-sheet.js';
import type { Evidence } from '../evidence.js';
import type { Figure } from '../figure.js';
import { moderateTown } from '../moderation/moderate-town.js';
import { seedRandom } from '../ranking/random.js';
import type { Rubric } from '../rubric.js';
import type { TownProfile } from '../town-profile.js';

/** Why an indicator is looked at on the spot (实地核查). */
export type FieldCheckReason = 'outside-tolerance' | 'thin-evidence' | 'claim-without-figure' | 'sample';

export interface FieldCheckItem {
  readonly indicator: string;
  /** At least one; `sample` stands alone. */
  readonly reasons: readonly FieldCheckReason[];
}

/** One town after its desk review, as the draw sees it. */
export interface FieldCheckInput {
  readonly rubric: Rubric;
  readonly profile: TownProfile;
  /** Those that count. */
  readonly sheets: readonly RoundSheet[];
  /** As in moderation [MOD2]: percent of an indicator's full marks. */
  readonly tolerance: number;
  readonly evidence: readonly Pick<Evidence, 'indicator' | 'strength'>[];
  readonly figures: readonly Pick<Figure, 'indicator'>[];
  /** What the town says of itself; null where it names no level. */
  readonly claims: readonly { readonly indicator: string; readonly level: number | null }[];
  /** How many indicators to draw beside the doubtful ones. */
  readonly sample: number;
  /** Any whole number. */
  readonly seed: number;
}

/** From this level on, a level or a claim must be carried by something. */
const HIGH = 3;

/** Which indicators of a town are looked at on the spot: every doubtful one, and a seeded sample of the others [FC1]–[FC5]. */
export function drawFieldCheck(input: FieldCheckInput): readonly FieldCheckItem[] {
  const { rubric, profile, sheets, tolerance } = input;
  const judged = moderateTown(rubric, sheets, profile, tolerance).filter(({ state }) => state !== 'does-not-count');
  const doubts = new Map(
    judged.map(({ indicator, state }) => [indicator, findDoubts(input, indicator, state === 'outside-tolerance')]),
  );
  const rest = [...doubts].filter(([, reasons]) => reasons.length === 0).map(([indicator]) => indicator);
  const drawn = new Set(drawSample(rest, input.sample, input.seed));
  return [...doubts].flatMap(([indicator, reasons]): FieldCheckItem[] => {
    if (reasons.length > 0) return [{ indicator, reasons }];
    return drawn.has(indicator) ? [{ indicator, reasons: ['sample'] }] : [];
  });
}

function findDoubts(input: FieldCheckInput, indicator: string, isOutside: boolean): readonly FieldCheckReason[] {
  const isHigh = input.sheets.some(({ entries }) => {
    const entry = entries[indicator];
    return entry?.state === 'level' && entry.level >= HIGH;
  });
  const isCarried = input.evidence.some(
    (piece) => piece.indicator === indicator && (piece.strength === 'supported' || piece.strength === 'result'),
  );
  const isClaimed = input.claims.some((claim) => claim.indicator === indicator && (claim.level ?? 0) >= HIGH);
  const hasFigure = input.figures.some((figure) => figure.indicator === indicator);
  return [
    ...(isOutside ? ['outside-tolerance' as const] : []),
    ...(isHigh && !isCarried ? ['thin-evidence' as const] : []),
    ...(isClaimed && !hasFigure ? ['claim-without-figure' as const] : []),
  ];
}

/** In whatever order they come, the same seed draws the same ones [FC3]. */
function drawSample(ids: readonly string[], count: number, seed: number): readonly string[] {
  const random = seedRandom(seed);
  const left = [...ids].sort(compareIds);
  const drawn: string[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}
