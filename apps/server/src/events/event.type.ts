import { Field, ID, ObjectType } from 'type-graphql';
import type { EventView } from './event-view.js';

@ObjectType('Event', { description: 'One step of the record: who did what when.' })
export class EventType implements EventView {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
  @Field(() => String) actor!: string;
  @Field(() => String) action!: string;
  @Field(() => String) subject!: string;
  @Field(() => String) detail!: string;
}
