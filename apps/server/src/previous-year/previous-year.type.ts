import type { IndicatorPair } from '@fazhi/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { TownYearType } from '../rounds/round.type.js';
import type { EntryState } from '../sheets/entry-state.js';
import { ENTRY_STATES } from '../sheets/sheet.type.js';

const COUNTERPARTS = {
  STATED: 'stated',
  SAME_NAME: 'same-name',
  SAME_ID: 'same-id',
} as const satisfies Record<string, IndicatorPair['by']>;
registerEnumType(COUNTERPARTS, {
  name: 'CounterpartBy',
  description:
    'How it is known that an indicator continues another. SAME_ID: its name is another, and somebody should look.',
});

@ObjectType('PreviousIndicator')
export class PreviousIndicatorType {
  @Field(() => ID, { description: 'This year’s.' }) indicator!: string;
  @Field(() => ID, { description: 'That year’s.' }) was!: string;
  @Field(() => BilingualType) name!: BilingualType;
  @Field(() => COUNTERPARTS) by!: IndicatorPair['by'];
  @Field(() => Boolean, { description: 'Points compare; else only shares of full marks do.' }) samePoints!: boolean;
  @Field(() => ENTRY_STATES, { nullable: true, description: 'Null while nothing of that year is published.' })
  state!: EntryState | null;
  @Field(() => Int, { nullable: true }) level!: number | null;
  @Field(() => BilingualType, { nullable: true }) levelText!: BilingualType | null;
  @Field(() => Int, { nullable: true, description: 'In hundredths.' }) points!: number | null;
  @Field(() => Int) maxPoints!: number;
  @Field(() => [String]) comments!: string[];
}

@ObjectType('PreviousYear', { description: 'The same town in the county’s round before.' })
export class PreviousYearType {
  @Field(() => TownYearType) townYear!: TownYearType;
  @Field(() => Boolean) isPublished!: boolean;
  @Field(() => [PreviousIndicatorType], { description: 'In this year’s order; without those that are new.' })
  indicators!: PreviousIndicatorType[];
}
