import type { Bilingual } from './bilingual.js';
import type { Curve } from './rules/curve.js';
import type { PeerGroup } from './targets/peer-group.js';
import type { ProfileCount } from './targets/profile-count.js';

/** What the year asked of a measure (目标). A rate's target is in percent. */
export type Target =
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly exactly: number }
  /** At least so many percent of a number of the town's profile; `planFor` turns it into a number [TG4]. */
  | { readonly rateAtLeast: number; readonly of: ProfileCount };

/** Years, both included; open where absent. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/** A target of its own for a group of towns (null: for all) or for some years [TG2]. */
export interface TargetVariant {
  readonly group: string | null;
  readonly years?: Years;
  readonly target: Target;
}

/** What is counted in reports (度量), and the year's target for it. */
export interface Measure extends Bilingual {
  readonly id: string;
  readonly indicator: string;
  /** As people write it (次、名、场次、条); "%" for a rate. */
  readonly unit: string;
  readonly target: Target;
  /** What counts and what does not, in the county's words. */
  readonly counts: string;
  readonly excludes: string;
  /** `total`: a stated total wins over its parts; `sum`: separate statements are added. */
  readonly combine: 'total' | 'sum';
  /** `accept`: "每季度一次" counts as 4; `ignore`: not at all. */
  readonly frequency: 'accept' | 'ignore';
  /** For a rate: what stands above and below the line. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** When it is in effect; always where absent [TG1]. */
  readonly years?: Years;
  /** Targets that go before `target` [TG2]. */
  readonly targets?: readonly TargetVariant[];
  /** How far a value attains it; all or nothing where absent [AC7]. */
  readonly curve?: Curve;
}

/** The year's plan (年度计划). */
export interface Plan {
  readonly id: string;
  /** Id of the rubric that it was written for. */
  readonly rubric: string;
  readonly measures: readonly Measure[];
  /** Peer groups of towns, the first that fits; none where absent [GP1]. */
  readonly groups?: readonly PeerGroup[];
}
