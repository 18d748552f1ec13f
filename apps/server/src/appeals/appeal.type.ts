import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { ProofType } from '../proofs/proof.type.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { AppealChannel, AppealState } from './appeal-state.js';

const STATES = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  UPHELD: 'upheld',
  CHANGED: 'changed',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, AppealState>;
registerEnumType(STATES, { name: 'AppealState', description: 'UPHELD: the result stays.' });

const CHANNELS = {
  TOWN: 'town',
  LETTER: 'letter',
  TELEPHONE: 'telephone',
  IN_PERSON: 'in-person',
} as const satisfies Record<string, AppealChannel>;
registerEnumType(CHANNELS, { name: 'AppealChannel', description: 'How it reached the county.' });

@ObjectType('Appeal', { description: 'A town’s objection to one indicator of its provisional result (申诉).' })
export class AppealType {
  @Field(() => ID) id!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => CHANNELS) channel!: AppealChannel;
  @Field(() => String) text!: string;
  @Field(() => String) quote!: string;
  @Field(() => STATES) state!: AppealState;
  @Field(() => Int, { nullable: true }) levelBefore!: number | null;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => Int, { nullable: true }) newLevel!: number | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Boolean, { description: 'Nobody of the panel was left for this town.' }) isByCommittee!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => [ProofType]) proofs!: ProofType[];
  @Field(() => Boolean, { description: 'Whether the caller decides it now.' }) mayDecide!: boolean;
}

@ObjectType('SimilarTown', { description: 'Judged alike on the same kinds of evidence.' })
export class SimilarTownType {
  @Field(() => ID) townYearId!: string;
  @Field(() => String) town!: string;
  @Field(() => Int) level!: number;
  @Field(() => Boolean) hasAppealed!: boolean;
}

@ObjectType('AppealPanelCandidate')
class AppealPanelCandidateType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) isMember!: boolean;
}

@ObjectType('AppealRule', { description: 'How a round hears appeals.' })
export class AppealRuleType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: 'Working days after the day on which towns were first told.' }) days!: number;
  @Field(() => String, { nullable: true, description: 'The last day: 2026-05-29; null where it is not known.' })
  until!: string | null;
  @Field(() => Boolean) isOpen!: boolean;
  @Field(() => [AppealPanelCandidateType], { description: 'Lead only.' }) members!: AppealPanelCandidateType[];
  @Field(() => Int) version!: number;
}

@InputType('AppealWordsInput')
export class AppealWordsInput {
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'From the report; empty for none.' }) quote!: string;
  @Field(() => Int) quoteStart!: number;
}

@InputType('AppealInput')
export class AppealInputType extends AppealWordsInput {
  @Field(() => ID) indicator!: string;
  @Field(() => CHANNELS, { description: 'Lead: how it came. A town’s own is always TOWN.' }) channel!: AppealChannel;
}

@ObjectType('AppealSaved')
class AppealSavedType {
  @Field(() => ID) id!: string;
}

export const SaveAppealResult = createUnionType({
  name: 'SaveAppealResult',
  types: () => [AppealSavedType, RefusalType] as const,
  resolveType: readTypename,
});
