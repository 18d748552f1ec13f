import type { DepartmentDataQuery, TownDataFieldsFragment } from '../../gql/graphql';

export type TownData = TownDataFieldsFragment;
export type OutsideItem = NonNullable<DepartmentDataQuery['round']>['outsideItems'][number];
