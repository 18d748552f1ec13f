import type { ModerationFieldsFragment, ModerationsQuery } from '../../gql/graphql';

type TownModeration = ModerationFieldsFragment;
export type ModerationRow = ModerationFieldsFragment['rows'][number];
export type ModeratedRound = NonNullable<ModerationsQuery['round']>;
