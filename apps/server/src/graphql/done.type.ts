import { Field, ObjectType } from 'type-graphql';

@ObjectType('Done')
export class DoneType {
  @Field(() => Boolean) ok!: boolean;
}
