import type { ProfileFieldsFragment, ProfileInput } from '../../gql/graphql';

export const counts = ['villages', 'communities', 'population', 'officers'] as const;
export const answers = ['delegatedEnforcement', 'peoplesCongress'] as const;
export const facts = ['type', ...counts, ...answers] as const;

/** A profile as it goes back to the server. */
export function toInput({
  type,
  villages,
  communities,
  population,
  officers,
  delegatedEnforcement,
  peoplesCongress,
}: ProfileFieldsFragment): ProfileInput {
  return { type, villages, communities, population, officers, delegatedEnforcement, peoplesCongress };
}
