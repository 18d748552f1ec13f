import type { FieldCheckReason } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { ProofType } from '../proofs/proof.type.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { IndicatorType } from '../rounds/rubric.type.js';
import type { FieldCheckHeadInput, FieldCheckItemInput } from './field-check-changes.js';
import type { Found } from './found.js';

const FOUND = {
  FOUND: 'found',
  PARTLY: 'partly',
  NOT_FOUND: 'not-found',
} as const satisfies Record<string, Found>;
registerEnumType(FOUND, { name: 'Found', description: 'What was there of what the report says.' });

const REASONS = {
  OUTSIDE_TOLERANCE: 'outside-tolerance',
  THIN_EVIDENCE: 'thin-evidence',
  CLAIM_WITHOUT_FIGURE: 'claim-without-figure',
  SAMPLE: 'sample',
} as const satisfies Record<string, FieldCheckReason>;
registerEnumType(REASONS, { name: 'FieldCheckReason' });

@ObjectType('FieldCheckItem')
export class FieldCheckItemType {
  @Field(() => ID) id!: string;
  @Field(() => IndicatorType) indicator!: IndicatorType;
  @Field(() => [REASONS], { description: 'None while they would tell of sheets that are not open yet.' })
  reasons!: FieldCheckReason[];
  @Field(() => [String], { description: 'What the report says.' }) quotes!: string[];
  @Field(() => FOUND, { nullable: true, description: 'Null while nobody has looked.' }) found!: Found | null;
  @Field(() => String) note!: string;
  @Field(() => Int, { nullable: true }) level!: number | null;
  @Field(() => Int) version!: number;
  @Field(() => [ProofType]) proofs!: ProofType[];
}

@ObjectType('FieldCheck', { description: 'The form for looking at a town on the spot (实地核查表).' })
export class FieldCheckType {
  @Field(() => ID) id!: string;
  @Field(() => ID) townYearId!: string;
  @Field(() => Date) drawnAt!: Date;
  @Field(() => String, { description: 'YYYY-MM-DD; empty before somebody wrote it.' }) visitedOn!: string;
  @Field(() => String) visitors!: string;
  @Field(() => String) signedName!: string;
  @Field(() => String) signedRole!: string;
  @Field(() => Date, { nullable: true }) signedAt!: Date | null;
  @Field(() => String, { description: 'What the town does not agree with.' }) objection!: string;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => Int) version!: number;
  @Field(() => [FieldCheckItemType]) items!: FieldCheckItemType[];
  @Field(() => [ProofType], { description: 'The signed paper and the like.' }) proofs!: ProofType[];
}

@InputType('FieldCheckItemInput')
export class FieldCheckItemInputType implements FieldCheckItemInput {
  @Field(() => FOUND, { nullable: true }) found?: Found | null;
  @Field(() => String) note!: string;
  @Field(() => Int, { nullable: true }) level?: number | null;
}

@InputType('FieldCheckHeadInput')
export class FieldCheckHeadInputType implements FieldCheckHeadInput {
  @Field(() => String) visitedOn!: string;
  @Field(() => String) visitors!: string;
  @Field(() => String) signedName!: string;
  @Field(() => String) signedRole!: string;
  @Field(() => String) objection!: string;
}

@ObjectType('FieldCheckSaved')
class FieldCheckSavedType {
  @Field(() => Int, { description: 'Of what was written.' }) version!: number;
}

export const SaveFieldCheckResult = createUnionType({
  name: 'SaveFieldCheckResult',
  types: () => [FieldCheckSavedType, RefusalType] as const,
  resolveType: readTypename,
});
