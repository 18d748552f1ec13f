import type { RankingQuery, RankingRoundQuery } from '../../gql/graphql';

export type RankedRound = NonNullable<RankingRoundQuery['round']>;
export type RankedRow = NonNullable<RankingQuery['ranking']>['rows'][number];
