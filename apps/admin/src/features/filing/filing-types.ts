import type { FilingPageQuery } from '../../gql/graphql';

export type FilingTown = NonNullable<FilingPageQuery['townYear']>;
export type FilingRubric = NonNullable<FilingPageQuery['round']>['rubric'];
export type FilingIndicator = FilingRubric['indicators'][number];
export type FilingOfTown = NonNullable<FilingTown['filing']>;
export type FilingClaim = FilingTown['claims'][number];
export type FilingReading = NonNullable<NonNullable<FilingTown['report']>['reading']>;
