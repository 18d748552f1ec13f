import type { RoundScheduleQuery } from '../../gql/graphql';

export type ScheduledRound = NonNullable<RoundScheduleQuery['round']>;
export type CountyCalendar = NonNullable<RoundScheduleQuery['calendar']>;
