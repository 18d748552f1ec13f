import type { TownProfile } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TOWN_TYPES } from '../counties/county.type.js';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { ProfileType, TownYearType } from '../rounds/round.type.js';

@InputType('ProfileInput')
export class ProfileInput {
  @Field(() => TOWN_TYPES) type!: TownProfile['type'];
  @Field(() => Int, { nullable: true }) villages!: number | null;
  @Field(() => Int, { nullable: true }) communities!: number | null;
  @Field(() => Int, { nullable: true }) population!: number | null;
  @Field(() => Int, { nullable: true }) officers!: number | null;
  @Field(() => Boolean, { nullable: true }) delegatedEnforcement!: boolean | null;
  @Field(() => Boolean, { nullable: true }) peoplesCongress!: boolean | null;
}

@ObjectType('ProfileChange', { description: 'One town whose profile a table would change, or changed.' })
class ProfileChangeType {
  @Field(() => ID) townYearId!: string;
  @Field(() => String) town!: string;
  @Field(() => ProfileType) before!: ProfileType;
  @Field(() => ProfileType) after!: ProfileType;
}

@ObjectType('ProfilesImported')
class ProfilesImportedType {
  @Field(() => Boolean, { description: 'False: a dry run, or there are problems; nothing was written.' })
  applied!: boolean;
  @Field(() => [ProfileChangeType]) changes!: ProfileChangeType[];
  @Field(() => Int) unchanged!: number;
  @Field(() => [String], { description: 'Towns of the round that the table does not name.' }) missing!: string[];
  @Field(() => [BilingualType]) problems!: BilingualType[];
  @Field(() => String, { description: 'Give it back to take over what was shown.' }) stamp!: string;
}

@ObjectType('ProfileSet')
class ProfileSetType {
  @Field(() => TownYearType) townYear!: TownYearType;
}

export const SetProfileResult = createUnionType({
  name: 'SetProfileResult',
  types: () => [ProfileSetType, RefusalType] as const,
  resolveType: readTypename,
});
export const ImportProfilesResult = createUnionType({
  name: 'ImportProfilesResult',
  types: () => [ProfilesImportedType, RefusalType] as const,
  resolveType: readTypename,
});
