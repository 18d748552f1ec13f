import type { CountyResultFieldsFragment, CountyResultsQuery } from '../../gql/graphql';

export type ResultRound = NonNullable<CountyResultsQuery['round']>;
export type CountyVersion = CountyResultFieldsFragment;
