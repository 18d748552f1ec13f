import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { DiscussionAudience } from './discussion-audience.js';
import type { DiscussionMessageView, DiscussionView, DiscussionVoice } from './discussion-view.js';

export const DISCUSSION_AUDIENCES = {
  ASSESSORS: 'assessors',
  LEAD: 'lead',
  TOWN: 'town',
} as const satisfies Record<string, DiscussionAudience>;
registerEnumType(DISCUSSION_AUDIENCES, {
  name: 'DiscussionAudience',
  description:
    'ASSESSORS: those who score the town, once sheets are no longer blind. LEAD: the lead alone. TOWN: the town too, once its result is published.',
});

const VOICES = { LEAD: 'lead', ASSESSOR: 'assessor', COUNTY: 'county' } as const satisfies Record<
  string,
  DiscussionVoice
>;
registerEnumType(VOICES, { name: 'DiscussionVoice', description: 'As what somebody speaks; a town hears the county.' });

@ObjectType('DiscussionMessage')
class DiscussionMessageType implements DiscussionMessageView {
  @Field(() => ID) id!: string;
  @Field(() => VOICES) voice!: DiscussionVoice;
  @Field(() => Boolean) isMine!: boolean;
  @Field(() => String, { nullable: true, description: 'Who it was, for the lead alone.' }) author!: string | null;
  @Field(() => String) text!: string;
  @Field(() => Date) writtenAt!: Date;
}

@ObjectType('Discussion', { description: 'What is said about one indicator of a town, to those it was meant for.' })
export class DiscussionType implements DiscussionView {
  @Field(() => ID) id!: string;
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => DISCUSSION_AUDIENCES) audience!: DiscussionAudience;
  @Field(() => [DiscussionMessageType]) messages!: DiscussionMessageType[];
}

@ObjectType('DiscussionSaved')
class DiscussionSavedType {
  @Field(() => DiscussionType) discussion!: DiscussionType;
}

export const SaveDiscussionResult = createUnionType({
  name: 'SaveDiscussionResult',
  types: () => [DiscussionSavedType, RefusalType] as const,
  resolveType: readTypename,
});
