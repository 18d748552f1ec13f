import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { SHEET_SOURCE_NAMES } from '../scoring/scoring.type.js';
import type { CommentAudience } from './comment-audience.js';
import type { SheetSource } from './sheet-source.js';
import type { SuggestionAction } from './suggestion-action.js';
import type { EntryState } from './entry-state.js';

export const ENTRY_STATES = {
  NOT_SCORED: 'not-scored',
  LEVEL: 'level',
  NOT_APPLICABLE: 'not-applicable',
  CANNOT_JUDGE: 'cannot-judge',
} as const satisfies Record<string, EntryState>;
registerEnumType(ENTRY_STATES, { name: 'EntryState' });

export const COMMENT_AUDIENCES = { TOWN: 'town', INTERNAL: 'internal' } as const satisfies Record<
  string,
  CommentAudience
>;
registerEnumType(COMMENT_AUDIENCES, { name: 'CommentAudience' });

const SUGGESTION_ACTIONS = {
  NONE: 'none',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
} as const satisfies Record<string, SuggestionAction>;
registerEnumType(SUGGESTION_ACTIONS, {
  name: 'SuggestionAction',
  description: 'What the assessor did with the suggestion.',
});

@ObjectType('DimensionTotal')
export class DimensionTotalType {
  @Field(() => ID) dimension!: string;
  @Field(() => Int) points!: number;
  @Field(() => Int) scoredMax!: number;
  @Field(() => Int) applicableMax!: number;
}

@ObjectType('SheetTotal', {
  description:
    'All in hundredths: points of what is scored, the full marks of what is scored, the full marks of all that applies, and the total out of 100 (null until everything applicable is settled).',
})
export class SheetTotalType {
  @Field(() => Int) points!: number;
  @Field(() => Int) scoredMax!: number;
  @Field(() => Int) applicableMax!: number;
  @Field(() => Int, { nullable: true }) total!: number | null;
  @Field(() => [DimensionTotalType]) dimensions!: DimensionTotalType[];
  @Field(() => Int) settled!: number;
  @Field(() => Int) toSettle!: number;
}

@ObjectType('RuledOut')
export class RuledOutType {
  @Field(() => ID) indicator!: string;
  @Field(() => BilingualType) basis!: BilingualType;
}

@ObjectType('SheetEntry', { description: 'Points in hundredths. version 0: never written.' })
export class SheetEntryType {
  @Field(() => ID) indicator!: string;
  @Field(() => ENTRY_STATES) state!: EntryState;
  @Field(() => Int, { nullable: true }) level!: number | null;
  @Field(() => String, { nullable: true }) basis!: string | null;
  @Field(() => Int, { nullable: true }) points!: number | null;
  @Field(() => String) comment!: string;
  @Field(() => COMMENT_AUDIENCES) audience!: CommentAudience;
  @Field(() => SUGGESTION_ACTIONS) suggestionAction!: SuggestionAction;
  @Field(() => Int) version!: number;
  @Field(() => Date, { nullable: true }) updatedAt!: Date | null;
}

@ObjectType('Sheet')
export class SheetType {
  @Field(() => ID) townYearId!: string;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => [SheetEntryType]) entries!: SheetEntryType[];
  @Field(() => SheetTotalType) total!: SheetTotalType;
  @Field(() => [RuledOutType], { description: 'Indicators that the town’s profile rules out, with the basis.' })
  ruledOut!: RuledOutType[];
}

@ObjectType('SheetProgress')
export class SheetProgressType {
  @Field(() => Int) settled!: number;
  @Field(() => Int) total!: number;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
}

@ObjectType('SheetSummary')
export class SheetSummaryType {
  @Field(() => String) assessor!: string;
  @Field(() => SHEET_SOURCE_NAMES) source!: SheetSource;
  @Field(() => Int) settled!: number;
  @Field(() => Int) total!: number;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => Date, { nullable: true }) updatedAt!: Date | null;
}

@InputType('SetEntryInput')
export class SetEntryInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ENTRY_STATES) state!: EntryState;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String, { nullable: true }) basis?: string | null;
  @Field(() => String) comment!: string;
  @Field(() => COMMENT_AUDIENCES) audience!: CommentAudience;
  @Field(() => SUGGESTION_ACTIONS) suggestionAction!: SuggestionAction;
}

@ObjectType('EntrySaved')
class EntrySavedType {
  @Field(() => SheetEntryType) entry!: SheetEntryType;
  @Field(() => SheetTotalType) total!: SheetTotalType;
}

@ObjectType('EntryConflict', { description: 'Somebody saved first: nothing was written. Both values.' })
class EntryConflictType {
  @Field(() => SheetEntryType) current!: SheetEntryType;
  @Field(() => SheetEntryType) yours!: SheetEntryType;
  @Field(() => SheetTotalType) total!: SheetTotalType;
}

@ObjectType('SheetSubmitted')
class SheetSubmittedType {
  @Field(() => SheetType) sheet!: SheetType;
}

@ObjectType('SheetIncomplete')
class SheetIncompleteType {
  @Field(() => [ID]) indicators!: string[];
  @Field(() => BilingualType) message!: BilingualType;
}

@ObjectType('SheetReopened')
class SheetReopenedType {
  @Field(() => SheetType) sheet!: SheetType;
}

export const SetEntryResult = createUnionType({
  name: 'SetEntryResult',
  types: () => [EntrySavedType, EntryConflictType, RefusalType] as const,
  resolveType: readTypename,
});
export const UndoEntryResult = createUnionType({
  name: 'UndoEntryResult',
  types: () => [EntrySavedType, RefusalType] as const,
  resolveType: readTypename,
});
export const SubmitSheetResult = createUnionType({
  name: 'SubmitSheetResult',
  types: () => [SheetSubmittedType, SheetIncompleteType, RefusalType] as const,
  resolveType: readTypename,
});
export const ReopenSheetResult = createUnionType({
  name: 'ReopenSheetResult',
  types: () => [SheetReopenedType, RefusalType] as const,
  resolveType: readTypename,
});
