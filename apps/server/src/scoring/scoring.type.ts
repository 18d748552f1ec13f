import type { ConversionFormula } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { SheetSource } from '../sheets/sheet-source.js';
import type { ScoringSettings } from './scoring-settings.js';

export const SHEET_SOURCE_NAMES = {
  DESK: 'desk',
  FIELD_CHECK: 'field-check',
  THIRD_PARTY: 'third-party',
  SELF_ASSESSMENT: 'self-assessment',
} as const satisfies Record<string, SheetSource>;
registerEnumType(SHEET_SOURCE_NAMES, { name: 'SheetSource' });

const COMBINE_WAYS = {
  MEAN: 'mean',
  MEDIAN: 'median',
  ADDITIVE: 'additive',
} as const satisfies Record<string, ScoringSettings['combine']>;
registerEnumType(COMBINE_WAYS, { name: 'CombineWay' });

const CONVERSION_KINDS = {
  PROPORTION: 'proportion',
  ABOVE_BASE: 'above-base',
  BY_GRADE: 'by-grade',
  BY_RANK: 'by-rank',
} as const satisfies Record<string, ConversionFormula['kind']>;
registerEnumType(CONVERSION_KINDS, { name: 'ConversionKind' });

@ObjectType('SourceWeight')
export class SourceWeightType {
  @Field(() => SHEET_SOURCE_NAMES) source!: SheetSource;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Int) weight!: number;
}

@ObjectType('GradePoints')
export class GradePointsType {
  @Field(() => ID) grade!: string;
  @Field(() => Int) points!: number;
}

@ObjectType('Conversion', {
  description: 'How results are folded into the county’s overall appraisal. Points in hundredths.',
})
export class ConversionType {
  @Field(() => CONVERSION_KINDS) kind!: ConversionFormula['kind'];
  @Field(() => Int, { nullable: true }) give!: number | null;
  @Field(() => Int, { nullable: true }) base!: number | null;
  @Field(() => [GradePointsType]) grades!: GradePointsType[];
  @Field(() => Int, { nullable: true }) first!: number | null;
  @Field(() => Int, { nullable: true }) step!: number | null;
  @Field(() => Int, { nullable: true }) least!: number | null;
}

@ObjectType('Scoring', { description: 'How a round makes one result of its sheets. version 0: the defaults.' })
export class ScoringType {
  @Field(() => ID) roundId!: string;
  @Field(() => [SourceWeightType]) weights!: SourceWeightType[];
  @Field(() => COMBINE_WAYS) combine!: ScoringSettings['combine'];
  @Field(() => Int, { nullable: true }) trimFrom!: number | null;
  @Field(() => Int, { description: 'Percent of an indicator’s full marks.' }) tolerance!: number;
  @Field(() => Int, { nullable: true, description: 'Percent of the towns scored, for the highest grade.' })
  quota!: number | null;
  @Field(() => ConversionType, { nullable: true }) conversion!: ConversionType | null;
  @Field(() => Boolean, { description: 'Whether the published ranking shows bands.' }) showsBands!: boolean;
  @Field(() => [BilingualType], { description: 'In plain words.' }) sentences!: BilingualType[];
  @Field(() => Int) version!: number;
  @Field(() => Boolean, { description: 'A result rests on them. For the lead; false to everybody else.' })
  isFrozen!: boolean;
}

@InputType('SourceWeightInput')
export class SourceWeightInput {
  @Field(() => SHEET_SOURCE_NAMES) source!: SheetSource;
  @Field(() => Int) weight!: number;
}

@InputType('GradePointsInput')
export class GradePointsInput {
  @Field(() => ID) grade!: string;
  @Field(() => Int) points!: number;
}

@InputType('ConversionInput')
export class ConversionInput {
  @Field(() => CONVERSION_KINDS) kind!: ConversionFormula['kind'];
  @Field(() => Int, { nullable: true }) give?: number | null;
  @Field(() => Int, { nullable: true }) base?: number | null;
  @Field(() => [GradePointsInput], { nullable: true }) grades?: GradePointsInput[] | null;
  @Field(() => Int, { nullable: true }) first?: number | null;
  @Field(() => Int, { nullable: true }) step?: number | null;
  @Field(() => Int, { nullable: true }) least?: number | null;
}

@InputType('ScoringInput')
export class ScoringInput {
  @Field(() => [SourceWeightInput], { description: 'What is not named weighs 0.' }) weights!: SourceWeightInput[];
  @Field(() => COMBINE_WAYS) combine!: ScoringSettings['combine'];
  @Field(() => Int, { nullable: true }) trimFrom?: number | null;
  @Field(() => Int) tolerance!: number;
  @Field(() => Int, { nullable: true }) quota?: number | null;
  @Field(() => ConversionInput, { nullable: true }) conversion?: ConversionInput | null;
  @Field(() => Boolean, { defaultValue: true }) showsBands!: boolean;
}

@ObjectType('ScoringChanged')
class ScoringChangedType {
  @Field(() => ScoringType) scoring!: ScoringType;
}

export const SetScoringResult = createUnionType({
  name: 'SetScoringResult',
  types: () => [ScoringChangedType, RefusalType] as const,
  resolveType: readTypename,
});
