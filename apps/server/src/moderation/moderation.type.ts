import type { ModeratedIndicator } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TownObjectType } from '../counties/county.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { SHEET_SOURCE_NAMES } from '../scoring/scoring.type.js';
import type { CommentAudience } from '../sheets/comment-audience.js';
import type { EntryState } from '../sheets/entry-state.js';
import { COMMENT_AUDIENCES, ENTRY_STATES } from '../sheets/sheet.type.js';
import type { SheetSource } from '../sheets/sheet-source.js';
import type { DecisionOrigin } from './decision-origin.js';

const MODERATION_STATES = {
  AGREED: 'agreed',
  WITHIN_TOLERANCE: 'within-tolerance',
  OUTSIDE_TOLERANCE: 'outside-tolerance',
  INCOMPLETE: 'incomplete',
} as const satisfies Record<string, ModeratedIndicator['state']>;
registerEnumType(MODERATION_STATES, { name: 'ModerationState' });

const DECISION_ORIGINS = { MODERATION: 'moderation', APPEAL: 'appeal' } as const satisfies Record<
  string,
  DecisionOrigin
>;
registerEnumType(DECISION_ORIGINS, { name: 'DecisionOrigin' });

@ObjectType('ModerationTown', { description: 'How far a town’s moderation is, counted in indicators.' })
export class ModerationTownType {
  @Field(() => ID) townYearId!: string;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => Int) sheets!: number;
  @Field(() => Int) agreed!: number;
  @Field(() => Int) withinTolerance!: number;
  @Field(() => Int) outsideTolerance!: number;
  @Field(() => Int) incomplete!: number;
  @Field(() => Int) decided!: number;
  @Field(() => Int, { description: 'On which somebody must still decide before there is a result.' }) open!: number;
}

@ObjectType('Judgement', { description: 'Points in hundredths.' })
export class JudgementType {
  @Field(() => ENTRY_STATES) state!: EntryState;
  @Field(() => Int, { nullable: true }) level!: number | null;
  @Field(() => String, { nullable: true }) basis!: string | null;
  @Field(() => Int, { nullable: true }) points!: number | null;
}

@ObjectType('ModerationCell')
export class ModerationCellType extends JudgementType {
  @Field(() => ID) sheetId!: string;
  @Field(() => String) comment!: string;
  @Field(() => COMMENT_AUDIENCES) audience!: CommentAudience;
}

@ObjectType('Decision', {
  description: 'The county’s final word on an indicator. NOT_SCORED: none. version 0: never written.',
})
export class DecisionType extends JudgementType {
  @Field(() => ID) indicator!: string;
  @Field(() => String, { description: 'The town reads it with its result.' }) reason!: string;
  @Field(() => DECISION_ORIGINS) origin!: DecisionOrigin;
  @Field(() => Boolean, { description: 'It differs from what was agreed, or nothing was.' }) differs!: boolean;
  @Field(() => Boolean) isReasonMissing!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => Date, { nullable: true }) updatedAt!: Date | null;
}

@ObjectType('ModerationRow')
export class ModerationRowType {
  @Field(() => ID) indicator!: string;
  @Field(() => MODERATION_STATES) state!: ModeratedIndicator['state'];
  @Field(() => Int, { nullable: true, description: 'Highest less lowest points, in hundredths.' })
  spread!: number | null;
  @Field(() => [String], { description: 'Who must look again.' }) lookAgain!: string[];
  @Field(() => JudgementType, { nullable: true }) agreed!: JudgementType | null;
  @Field(() => [ModerationCellType], { description: 'One for each assessor, in their order.' })
  cells!: ModerationCellType[];
  @Field(() => DecisionType) decision!: DecisionType;
}

@ObjectType('ModerationAssessor')
export class ModerationAssessorType {
  @Field(() => ID) sheetId!: string;
  @Field(() => String) name!: string;
  @Field(() => SHEET_SOURCE_NAMES) source!: SheetSource;
}

@ObjectType('Moderation', { description: 'A town’s sheets side by side, and the county’s final word.' })
export class ModerationType extends ModerationTownType {
  @Field(() => Int, { description: 'Percent of an indicator’s full marks.' }) tolerance!: number;
  @Field(() => [ModerationAssessorType]) assessors!: ModerationAssessorType[];
  @Field(() => [ModerationRowType]) rows!: ModerationRowType[];
  @Field(() => Boolean) mayDecide!: boolean;
}

@InputType('DecideIndicatorInput')
export class DecideIndicatorInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ENTRY_STATES, { description: 'NOT_SCORED takes the decision back.' }) state!: EntryState;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String, { nullable: true }) basis?: string | null;
  @Field(() => String, { defaultValue: '' }) reason!: string;
}

@InputType('DecisionVersionInput')
export class DecisionVersionInput {
  @Field(() => ID) indicator!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('ModerationChanged')
class ModerationChangedType {
  @Field(() => ModerationType) moderation!: ModerationType;
  @Field(() => [DecisionType], { description: 'What was written.' }) changed!: DecisionType[];
}

@ObjectType('DecisionConflict', { description: 'Somebody decided first; nothing was written.' })
class DecisionConflictType {
  @Field(() => DecisionType) current!: DecisionType;
  @Field(() => DecisionType) yours!: DecisionType;
}

export const DecideIndicatorResult = createUnionType({
  name: 'DecideIndicatorResult',
  types: () => [ModerationChangedType, DecisionConflictType, RefusalType] as const,
  resolveType: readTypename,
});
export const ChangeModerationResult = createUnionType({
  name: 'ChangeModerationResult',
  types: () => [ModerationChangedType, RefusalType] as const,
  resolveType: readTypename,
});
