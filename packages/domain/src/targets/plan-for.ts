import type { Bilingual } from '../bilingual.js';
import type { Measure, Plan, Target, Years } from '../plan.js';
import type { TownProfile } from '../town-profile.js';
import { peerGroupOf } from './peer-group.js';
import { profileCount } from './profile-count.js';

/** A plan as it holds for one town in one year. */
export interface TownPlan {
  /** Every target compares with a number of its measure; no rate of the profile is left. */
  readonly plan: Plan;
  /** Id of the town's peer group, null for none. */
  readonly group: string | null;
  /** Measures that ask nothing of this town this year, and why. */
  readonly leftOut: readonly { readonly measure: string; readonly why: Bilingual }[];
}

/**
 * What a plan asks of one town [TG1]–[TG5]: the measures in effect, each with the target of the town's group and year.
 * @param year of the round; null where it is not known, and then years rule nothing out
 */
export function planFor(plan: Plan, profile: TownProfile, year: number | null): TownPlan {
  const group = peerGroupOf(plan.groups ?? [], profile)?.id ?? null;
  const measures: Measure[] = [];
  const leftOut: { measure: string; why: Bilingual }[] = [];
  for (const measure of plan.measures) {
    const target = inEffect(measure.years, year) ? resolve(targetOf(measure, group, year), profile) : null;
    if (target && 'target' in target) measures.push({ ...measure, target: target.target });
    else leftOut.push({ measure: measure.id, why: target ? target.why : NOT_IN_EFFECT });
  }
  return { plan: { ...plan, measures }, group, leftOut };
}

const NOT_IN_EFFECT: Bilingual = { zh: '本年度不考核', en: 'Not in effect this year' };

const inEffect = (years: Years | undefined, year: number | null) =>
  year === null || (year >= (years?.from ?? -Infinity) && year <= (years?.to ?? Infinity));

/** The group's own target before the one for all; among several in effect the last written stands [TG2]. */
function targetOf({ targets = [], target }: Measure, group: string | null, year: number | null): Target {
  const now = targets.filter(({ years }) => inEffect(years, year));
  const own = now.findLast((each) => each.group !== null && each.group === group);
  return (own ?? now.findLast((each) => each.group === null))?.target ?? target;
}

/** A rate of the profile becomes the number that it asks of this town, unrounded [TG4], [TG5]. */
function resolve(target: Target, profile: TownProfile): { readonly target: Target } | { readonly why: Bilingual } {
  if (!('rateAtLeast' in target)) return { target };
  const whole = profileCount(profile, target.of);
  if (whole === null)
    return { why: { zh: '基本情况中没有填写分母', en: 'The profile does not state the denominator' } };
  if (whole === 0) return { why: { zh: '分母为 0，不适用', en: 'The denominator is 0: it does not apply' } };
  return { target: { atLeast: (target.rateAtLeast * whole) / 100 } };
}
