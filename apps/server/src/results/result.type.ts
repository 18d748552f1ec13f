import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { TownObjectType } from '../counties/county.type.js';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { AttainmentType } from '../reports/reading.type.js';
import { DimensionType, GradeType, IndicatorType } from '../rounds/rubric.type.js';
import { ENTRY_STATES } from '../sheets/sheet.type.js';
import type { EntryState } from '../sheets/entry-state.js';

@ObjectType('ResultSummary')
export class ResultSummaryType {
  @Field(() => Int, { description: 'In hundredths.' }) total!: number;
  @Field(() => GradeType) grade!: GradeType;
  @Field(() => Date) publishedAt!: Date;
}

@ObjectType('FeedbackDimension', {
  description: 'median: of the county’s published results, null while fewer than five are published.',
})
export class FeedbackDimensionType {
  @Field(() => DimensionType) dimension!: DimensionType;
  @Field(() => Int) points!: number;
  @Field(() => Int) applicableMax!: number;
  @Field(() => Float, { nullable: true }) medianPercent!: number | null;
}

@ObjectType('FeedbackIndicator')
export class FeedbackIndicatorType {
  @Field(() => IndicatorType) indicator!: IndicatorType;
  @Field(() => ENTRY_STATES) state!: EntryState;
  @Field(() => Int, { nullable: true }) points!: number | null;
  @Field(() => Int) maxPoints!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'The level, or the one just under where several assessors’ mean lies between two.',
  })
  level!: number | null;
  @Field(() => BilingualType, { nullable: true }) levelText!: BilingualType | null;
  @Field(() => BilingualType, { nullable: true }) nextLevelText!: BilingualType | null;
  @Field(() => String, { nullable: true }) basis!: string | null;
  @Field(() => [String]) comments!: string[];
  @Field(() => [String]) quotes!: string[];
  @Field(() => [AttainmentType]) attainments!: AttainmentType[];
}

@ObjectType('Feedback', { description: 'A published result as its town sees it.' })
export class FeedbackType {
  @Field(() => ID) townYearId!: string;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => Int) year!: number;
  @Field(() => Int, { description: 'In hundredths.' }) total!: number;
  @Field(() => Int) maxTotal!: number;
  @Field(() => GradeType) grade!: GradeType;
  @Field(() => Date) publishedAt!: Date;
  @Field(() => String, { description: 'SHA-256 of the frozen result.' }) hash!: string;
  @Field(() => [FeedbackDimensionType]) dimensions!: FeedbackDimensionType[];
  @Field(() => [FeedbackIndicatorType]) indicators!: FeedbackIndicatorType[];
}

@ObjectType('ResultPublished')
export class ResultPublishedType {
  @Field(() => FeedbackType) feedback!: FeedbackType;
}

export const PublishResultResult = createUnionType({
  name: 'PublishResultResult',
  types: () => [ResultPublishedType, RefusalType] as const,
  resolveType: readTypename,
});
