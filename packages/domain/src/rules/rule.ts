import type { Bilingual } from '../bilingual.js';
import type { Curve } from './curve.js';

/** How an indicator's points come about (评分规则). All points are in hundredths; what is taken is negative. */
export type Rule = LevelsRule | ShortfallRule | ChecklistRule | RateRule | EventsRule;

/** The rubric's level shares [TO1]; the rule of an indicator that states none [RU1]. */
export interface LevelsRule {
  readonly kind: 'levels';
}

/** Full marks less `each` for every `per` that the value is short of the target, at most `most` together [RU2]. */
export interface ShortfallRule {
  readonly kind: 'shortfall';
  readonly target: number;
  readonly per: number;
  readonly each: number;
  /** Null: down to nothing. */
  readonly most: number | null;
  /** As people write it (次、名). */
  readonly unit: string;
}

/** Full marks less each item that is missing, at most `most` together [RU3]. */
export interface ChecklistRule {
  readonly kind: 'checklist';
  readonly items: readonly ChecklistItem[];
  readonly most: number | null;
}

export interface ChecklistItem extends Bilingual {
  readonly id: string;
  readonly each: number;
}

/** Points × the share that the value attains [RU4]. */
export interface RateRule {
  readonly kind: 'rate';
  readonly curve: Curve;
  readonly unit: string;
}

/** From `base`, each occurrence adds or takes, within the item's cap and from 0 to the indicator's points [RU5]. */
export interface EventsRule {
  readonly kind: 'events';
  readonly base: number;
  readonly items: readonly EventItem[];
}

export interface EventItem extends Bilingual {
  readonly id: string;
  readonly each: number;
  /** All its occurrences together; of the sign of `each`. Null: none of its own. */
  readonly most: number | null;
}
