import type { TownYearsQuery } from '../../gql/graphql';

export type TownRound = TownYearsQuery['rounds'][number];
export type OwnYear = TownRound['towns'][number];
