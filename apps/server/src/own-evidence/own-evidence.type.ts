import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';

@ObjectType('OwnEvidence', { description: 'A place that the assessor marked. Offsets in UTF-16 code units.' })
export class OwnEvidenceType {
  @Field(() => ID) id!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => String) quote!: string;
  @Field(() => Int, { nullable: true, description: 'In the report that stands; null where it no longer says so.' })
  start!: number | null;
  @Field(() => Int, { nullable: true }) end!: number | null;
  @Field(() => Int, { description: 'Of the report in which it was marked.' }) reportVersion!: number;
  @Field(() => Boolean, { description: 'Chosen for the town to read.' }) isForTown!: boolean;
  @Field(() => Boolean) isRemoved!: boolean;
  @Field(() => Int) version!: number;
}

@InputType('MarkEvidenceInput')
export class MarkEvidenceInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => ID, { description: 'The report whose text was marked; it must still stand.' }) reportId!: string;
  @Field(() => String, { description: 'As the report says it.' }) quote!: string;
  @Field(() => Int) quoteStart!: number;
  @Field(() => Boolean, { defaultValue: false }) isForTown!: boolean;
}

@InputType('ChangeOwnEvidenceInput')
export class ChangeOwnEvidenceInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Boolean) isForTown!: boolean;
  @Field(() => Boolean, { description: 'Taken away; false gives it back.' }) isRemoved!: boolean;
}

@ObjectType('OwnEvidenceSaved')
class OwnEvidenceSavedType {
  @Field(() => OwnEvidenceType) evidence!: OwnEvidenceType;
}

export const SaveOwnEvidenceResult = createUnionType({
  name: 'SaveOwnEvidenceResult',
  types: () => [OwnEvidenceSavedType, RefusalType] as const,
  resolveType: readTypename,
});
