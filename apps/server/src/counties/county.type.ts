import type { TownProfile } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { CountyView, TownView } from './county-view.js';

export const TOWN_TYPES = { TOWN: 'town', TOWNSHIP: 'township', SUBDISTRICT: 'subdistrict' } as const satisfies Record<
  string,
  TownProfile['type']
>;
registerEnumType(TOWN_TYPES, { name: 'TownType' });

@ObjectType('County')
export class CountyType implements CountyView {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('Town')
export class TownObjectType implements TownView {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => TOWN_TYPES) type!: TownProfile['type'];
  @Field(() => Int, { description: 'Place in the county’s official order, from 0.' }) position!: number;
}

@ObjectType('CountyWithTowns')
export class CountyWithTownsType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => [TownObjectType]) towns!: TownObjectType[];
}

@InputType('CreateCountyInput', {
  description: 'towns: names in the county’s official order; the type follows from the ending 镇、乡、街道.',
})
export class CreateCountyInput {
  @Field(() => String) name!: string;
  @Field(() => [String]) towns!: string[];
}

@ObjectType('CountyCreated')
class CountyCreatedType {
  @Field(() => CountyType) county!: CountyType;
}

export const CreateCountyResult = createUnionType({
  name: 'CreateCountyResult',
  types: () => [CountyCreatedType, RefusalType] as const,
  resolveType: readTypename,
});
