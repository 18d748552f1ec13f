import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';

@ObjectType('CommentPhrase', { description: 'Words for comments, the county’s or the caller’s own.' })
export class CommentPhraseType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'Null: for any indicator.' }) indicator!: string | null;
  @Field(() => String) text!: string;
  @Field(() => Boolean, { description: 'The county’s, which the lead writes; else the caller’s own.' })
  isShared!: boolean;
  @Field(() => Boolean) isRemoved!: boolean;
  @Field(() => Int) version!: number;
}

@InputType('AddCommentPhraseInput')
export class AddCommentPhraseInput {
  @Field(() => ID, { nullable: true }) indicator?: string | null;
  @Field(() => String) text!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'For the whole county; lead only.' }) isShared!: boolean;
}

@InputType('ChangeCommentPhraseInput')
export class ChangeCommentPhraseInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) text!: string;
  @Field(() => Boolean, { description: 'Taken away; false gives it back.' }) isRemoved!: boolean;
}

@ObjectType('CommentPhraseSaved')
class CommentPhraseSavedType {
  @Field(() => CommentPhraseType) phrase!: CommentPhraseType;
}

export const SaveCommentPhraseResult = createUnionType({
  name: 'SaveCommentPhraseResult',
  types: () => [CommentPhraseSavedType, RefusalType] as const,
  resolveType: readTypename,
});
