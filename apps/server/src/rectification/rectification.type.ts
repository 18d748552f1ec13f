import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { ProofType } from '../proofs/proof.type.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { RectificationDecision, RectificationOrigin, RectificationState } from './rectification-state.js';

const STATES = {
  OPEN: 'open',
  SUBMITTED: 'submitted',
  STRUCK_OFF: 'struck-off',
  SENT_BACK: 'sent-back',
  REOPENED: 'reopened',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, RectificationState>;
registerEnumType(STATES, { name: 'RectificationState', description: 'STRUCK_OFF: mended (销号).' });

const ORIGINS = {
  PROBLEM: 'problem',
  LEVEL: 'level',
  COMPLETENESS: 'completeness',
  FIELD_CHECK: 'field-check',
  HAND: 'hand',
} as const satisfies Record<string, RectificationOrigin>;
registerEnumType(ORIGINS, { name: 'RectificationOrigin', description: 'PROBLEM: the report names it itself.' });

export const RECTIFICATION_DECISIONS = {
  STRIKE_OFF: 'strike-off',
  SEND_BACK: 'send-back',
  REOPEN: 'reopen',
} as const satisfies Record<string, RectificationDecision>;
registerEnumType(RECTIFICATION_DECISIONS, { name: 'RectificationDecision' });

@ObjectType('RectificationStep')
class RectificationStepType {
  @Field(() => Date) at!: Date;
  @Field(() => STATES, { description: 'The state that it led to.' }) state!: RectificationState;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType('RectificationItem', { description: 'A shortcoming that the town must mend (整改事项).' })
export class RectificationItemType {
  @Field(() => ID) id!: string;
  @Field(() => ORIGINS) origin!: RectificationOrigin;
  @Field(() => ID, { nullable: true }) indicator!: string | null;
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'The report’s own words; empty where it is not from there.' }) quote!: string;
  @Field(() => String, { description: 'The last day by the county’s clocks: 2026-05-29' }) deadline!: string;
  @Field(() => Boolean) isOverdue!: boolean;
  @Field(() => STATES) state!: RectificationState;
  @Field(() => String) answer!: string;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [ProofType]) proofs!: ProofType[];
  @Field(() => [RectificationStepType]) steps!: RectificationStepType[];
}

@ObjectType('RectificationProposal', { description: 'What a town’s result suggests should be mended.' })
export class RectificationProposalType {
  @Field(() => ID) key!: string;
  @Field(() => ORIGINS) origin!: RectificationOrigin;
  @Field(() => ID, { nullable: true }) indicator!: string | null;
  @Field(() => String) text!: string;
  @Field(() => String) quote!: string;
  @Field(() => Boolean) isTaken!: boolean;
}

@InputType('DeadlineInput', { description: 'Either the day, or so many working days from today.' })
export class DeadlineInputType {
  @Field(() => String, { nullable: true }) day?: string | null;
  @Field(() => Int, { nullable: true }) workingDays?: number | null;
}

@InputType('RectificationItemInput')
export class RectificationItemInputType {
  @Field(() => ID, { nullable: true, description: 'Key of the proposal that it was made from.' })
  proposal?: string | null;
  @Field(() => ORIGINS) origin!: RectificationOrigin;
  @Field(() => ID, { nullable: true }) indicator?: string | null;
  @Field(() => String) text!: string;
  @Field(() => String, { defaultValue: '' }) quote!: string;
}

@ObjectType('RectificationSaved')
class RectificationSavedType {
  @Field(() => ID) townYearId!: string;
}

export const SaveRectificationResult = createUnionType({
  name: 'SaveRectificationResult',
  types: () => [RectificationSavedType, RefusalType] as const,
  resolveType: readTypename,
});
