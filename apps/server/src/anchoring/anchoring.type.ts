import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';

@ObjectType('Anchoring', {
  description:
    'How much farther first levels lie from suggestions where these were withheld; above 0, whoever saw one stayed nearer. In levels; null where it cannot be computed.',
})
export class AnchoringType {
  @Field(() => Int, { description: 'First levels given with the suggestion in view.' }) shownLevels!: number;
  @Field(() => Int, { description: 'First levels given without.' }) withheldLevels!: number;
  @Field(() => Float, { nullable: true }) difference!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of a 95 % interval.' }) lower!: number | null;
  @Field(() => Float, { nullable: true }) upper!: number | null;
  @Field(() => [BilingualType], { description: 'In plain words.' }) sentences!: readonly BilingualType[];
}
