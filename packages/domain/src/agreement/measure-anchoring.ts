import { notComputable, type Computed } from './computed.js';
import { tQuantile } from './t-quantile.js';

/** The first level that an assessor gave on an indicator of a town, beside the level that the machine suggested there. */
export interface FirstLevel {
  readonly assessor: string;
  readonly indicator: string;
  readonly level: number;
  readonly suggested: number;
  /** Whether the assessor could see the suggestion by then. */
  readonly wasShown: boolean;
}

/** How far first levels lie from suggestions on one side of the comparison, in levels. */
interface AnchoringSide {
  /** First levels. */
  readonly levels: number;
  /** Indicators of assessors: what was drawn, and what is compared. */
  readonly draws: number;
  /** Mean distance of a first level from the suggested one, each draw counted once. */
  readonly distance: number;
}

/** What seeing the suggestion does to first levels. Above 0, whoever saw it stayed nearer to it. In levels. */
export interface Anchoring {
  readonly shown: AnchoringSide;
  readonly withheld: AnchoringSide;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * How first levels differ where the suggestion was withheld from where it was shown [ANC1]–[ANC4]: Welch's comparison of the mean distances, with
 * an interval from Student's t.
 * @param levels first levels of desk sheets, of indicators for which the machine suggested a level
 */
export function measureAnchoring(levels: readonly FirstLevel[], confidence = 0.95): Computed<Anchoring> {
  const shown = drawsOf(levels.filter(({ wasShown }) => wasShown));
  const withheld = drawsOf(levels.filter(({ wasShown }) => !wasShown));
  if (shown.length < 2 || withheld.length < 2) return notComputable('too-few-first-levels');
  const [a, b] = [momentsOf(shown), momentsOf(withheld)];
  const variance = a.ofMean + b.ofMean;
  if (variance === 0) return notComputable('all-ratings-equal');
  const df = variance ** 2 / (a.ofMean ** 2 / (shown.length - 1) + b.ofMean ** 2 / (withheld.length - 1));
  const difference = b.mean - a.mean;
  const margin = tQuantile(confidence, df) * Math.sqrt(variance);
  return {
    state: 'computed',
    shown: sideOf(shown, a.mean),
    withheld: sideOf(withheld, b.mean),
    difference,
    lower: difference - margin,
    upper: difference + margin,
  };
}

interface Draw {
  readonly levels: number;
  readonly distance: number;
}

/** One for each indicator of each assessor: that is what was drawn, so its towns are not counted as if drawn one by one [ANC2]. */
function drawsOf(levels: readonly FirstLevel[]): readonly Draw[] {
  const distances = new Map<string, number[]>();
  for (const { assessor, indicator, level, suggested } of levels) {
    const key = JSON.stringify([assessor, indicator]);
    distances.set(key, [...(distances.get(key) ?? []), Math.abs(level - suggested)]);
  }
  return [...distances.values()].map((all) => ({ levels: all.length, distance: meanOf(all) }));
}

function momentsOf(draws: readonly Draw[]): { readonly mean: number; readonly ofMean: number } {
  const mean = meanOf(draws.map(({ distance }) => distance));
  const squares = draws.reduce((sum, { distance }) => sum + (distance - mean) ** 2, 0);
  return { mean, ofMean: squares / (draws.length - 1) / draws.length };
}

function sideOf(draws: readonly Draw[], distance: number): AnchoringSide {
  return { levels: draws.reduce((sum, draw) => sum + draw.levels, 0), draws: draws.length, distance };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
