import type { AppealsPageQuery } from '../../gql/graphql';

export type AppealsRound = NonNullable<AppealsPageQuery['round']>;
type AppealsTown = AppealsRound['towns'][number];
export type AppealRule = NonNullable<AppealsPageQuery['appealRule']>;
