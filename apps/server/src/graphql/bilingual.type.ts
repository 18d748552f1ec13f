import type { Bilingual } from '@fazhi/domain';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('Bilingual')
export class BilingualType implements Bilingual {
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}
