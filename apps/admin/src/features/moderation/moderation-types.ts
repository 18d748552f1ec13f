import type { ModerationFieldsFragment, ModerationsQuery } from '../../gql/graphql';

export type ModerationRow = ModerationFieldsFragment['rows'][number];
export type ModeratedRound = NonNullable<ModerationsQuery['round']>;
