import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TownObjectType } from '../counties/county.type.js';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { AttainmentType } from '../reports/reading.type.js';
import { DimensionType, GradeType, IndicatorType } from '../rounds/rubric.type.js';
import { ENTRY_STATES } from '../sheets/sheet.type.js';
import type { FrozenAdjustment } from './frozen-result.js';
import type { EntryState } from '../sheets/entry-state.js';

@ObjectType('ResultSummary')
export class ResultSummaryType {
  @Field(() => Int, { description: 'In hundredths.' }) total!: number;
  @Field(() => GradeType) grade!: GradeType;
  @Field(() => Date) publishedAt!: Date;
}

@ObjectType('FirstLook', { description: 'When a town first saw the newest version that it was shown.' })
export class FirstLookType {
  @Field(() => Boolean) isProvisional!: boolean;
  @Field(() => Date) seenAt!: Date;
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

export const ADJUSTMENT_GROUPS = {
  COMPLETENESS: 'completeness',
  BONUS: 'bonus',
  DEDUCTIONS: 'deductions',
  VETOES: 'vetoes',
} as const satisfies Record<string, FrozenAdjustment['group']>;
registerEnumType(ADJUSTMENT_GROUPS, { name: 'AdjustmentGroup' });

@ObjectType('FeedbackAdjustment', { description: 'A bonus, deduction or veto. Points in hundredths.' })
export class FeedbackAdjustmentType {
  @Field(() => ADJUSTMENT_GROUPS) group!: FrozenAdjustment['group'];
  @Field(() => ID) item!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => String) basis!: string;
  @Field(() => Int) counted!: number;
  @Field(() => BilingualType, { description: 'What became of it.' }) reason!: BilingualType;
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
  @Field(() => Int, { description: 'Counts the versions, from 1.' }) version!: number;
  @Field(() => Boolean, { description: 'Before publication: it may still change.' }) isProvisional!: boolean;
  @Field(() => Int, { description: 'Before bonus and deductions, in hundredths.' }) base!: number;
  @Field(() => [FeedbackAdjustmentType]) adjustments!: FeedbackAdjustmentType[];
  @Field(() => [BilingualType], { description: 'What held or moved the grade.' }) gradeNotes!: BilingualType[];
  @Field(() => [GradeType], {
    description: 'The two grades between which the committee must choose; empty where the grade is settled.',
  })
  gradeBetween!: GradeType[];
  @Field(() => Int, { nullable: true, description: 'In the county’s overall appraisal, in hundredths.' })
  converted!: number | null;
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
