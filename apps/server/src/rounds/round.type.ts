import type { TownProfile } from '@fazhi/domain';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { CountyType, TOWN_TYPES, TownObjectType } from '../counties/county.type.js';
import { readTypename } from '../graphql/read-typename.js';
import type { Phase } from '../phases/phase.js';
import { ROUND_PHASES } from '../phases/phase-enum.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { PlanType, RubricType } from './rubric.type.js';

@ObjectType('Profile', { description: 'A town’s facts of the year; null where the county has not said.' })
export class ProfileType {
  @Field(() => TOWN_TYPES) type!: TownProfile['type'];
  @Field(() => Int, { nullable: true }) villages!: number | null;
  @Field(() => Int, { nullable: true }) communities!: number | null;
  @Field(() => Int, { nullable: true }) population!: number | null;
  @Field(() => Int, { nullable: true }) officers!: number | null;
  @Field(() => Boolean, { nullable: true }) delegatedEnforcement!: boolean | null;
  @Field(() => Boolean, { nullable: true }) peoplesCongress!: boolean | null;
}

@ObjectType('Round')
export class RoundType {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => ROUND_PHASES, {
    nullable: true,
    description: 'The active phase; null while the round runs without phases.',
  })
  phase!: Phase | null;
  @Field(() => CountyType) county!: CountyType;
  @Field(() => RubricType) rubric!: RubricType;
  @Field(() => PlanType) plan!: PlanType;
}

@ObjectType('TownYear', { description: 'A town in a round.' })
export class TownYearType {
  @Field(() => ID) id!: string;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => Int) year!: number;
  @Field(() => ID) roundId!: string;
  @Field(() => ProfileType) profile!: ProfileType;
}

@ObjectType('RoundOpened')
class RoundOpenedType {
  @Field(() => RoundType) round!: RoundType;
}

export const OpenRoundResult = createUnionType({
  name: 'OpenRoundResult',
  types: () => [RoundOpenedType, RefusalType] as const,
  resolveType: readTypename,
});
