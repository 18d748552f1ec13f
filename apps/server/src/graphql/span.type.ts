import type { Span } from '@fazhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Span', { description: 'A place in the reading’s text, in UTF-16 code units, end exclusive.' })
export class SpanType implements Span {
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
}
