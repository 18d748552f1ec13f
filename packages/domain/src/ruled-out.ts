import type { Bilingual } from './bilingual.js';
import type { ProfileFact, Rubric } from './rubric.js';
import type { TownProfile } from './town-profile.js';

/** An indicator that the law gives a town no part in, with the basis for saying so. */
export interface RuledOut {
  readonly indicator: string;
  readonly basis: Bilingual;
}

const BASES: Readonly<Record<ProfileFact, Bilingual>> = {
  delegatedEnforcement: {
    zh: '本年度未承接赋权执法事项',
    en: 'No enforcement powers were delegated to the town this year',
  },
  peoplesCongress: { zh: '不设人民代表大会', en: 'The town has no people’s congress of its own' },
  villages: { zh: '没有行政村', en: 'The town has no villages' },
  communities: { zh: '没有社区', en: 'The town has no communities' },
  officers: { zh: '没有行政执法人员', en: 'The town has no law-enforcement officers' },
};

const DENIED: ReadonlySet<boolean | number | null> = new Set([false, 0]);

/**
 * Says which indicators a town's profile of the year makes not applicable [PR1], [PR3]. A fact that the county has not stated rules nothing out [PR2].
 * @returns in the rubric's order
 */
export function findRuledOut(rubric: Rubric, profile: TownProfile): readonly RuledOut[] {
  return rubric.indicators.flatMap(({ id }) => {
    const fact = rubric.applies[id];
    return fact !== undefined && DENIED.has(profile[fact]) ? [{ indicator: id, basis: BASES[fact] }] : [];
  });
}
