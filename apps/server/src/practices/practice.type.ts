import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { PracticeState } from './practice-state.js';

const STATES = {
  ASKED: 'asked',
  AGREED: 'agreed',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, PracticeState>;
registerEnumType(STATES, { name: 'PracticeState', description: 'Quoted to others only while AGREED.' });

@ObjectType('Practice', { description: 'A town’s own words that the county wants to quote to all (经验做法).' })
export class PracticeType {
  @Field(() => ID) id!: string;
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => String) quote!: string;
  @Field(() => STATES) state!: PracticeState;
  @Field(() => Date) askedAt!: Date;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => Int) version!: number;
}

export const SavePracticeResult = createUnionType({
  name: 'SavePracticeResult',
  types: () => [PracticeType, RefusalType] as const,
  resolveType: readTypename,
});
