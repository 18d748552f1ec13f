import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';

@ObjectType('Dimension')
export class DimensionType {
  @Field(() => ID) id!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Int, { description: 'In hundredths.' }) points!: number;
}

@ObjectType('Indicator')
export class IndicatorType {
  @Field(() => ID) id!: string;
  @Field(() => ID) dimension!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Int, { description: 'Full marks, in hundredths.' }) points!: number;
  @Field(() => String) about!: string;
  @Field(() => [BilingualType], { description: 'Text of levels 0 to 4 for this indicator.' }) levels!: BilingualType[];
  @Field(() => [ID]) measures!: string[];
}

@ObjectType('Grade')
export class GradeType {
  @Field(() => ID) id!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Int, { description: 'Lowest total, in hundredths.' }) from!: number;
}

@ObjectType('Rubric')
export class RubricType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) hash!: string;
  @Field(() => Int, { description: 'Full marks, in hundredths.' }) points!: number;
  @Field(() => [DimensionType]) dimensions!: DimensionType[];
  @Field(() => [IndicatorType]) indicators!: IndicatorType[];
  @Field(() => [BilingualType]) levels!: BilingualType[];
  @Field(() => [Int], { description: 'Share of the points at levels 0 to 4, in percent.' }) levelShares!: number[];
  @Field(() => [GradeType]) grades!: GradeType[];
}

@ObjectType('Measure')
export class MeasureType {
  @Field(() => ID) id!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => String) unit!: string;
  @Field(() => String, { description: 'For example ≥ 90%' }) targetText!: string;
  @Field(() => String) counts!: string;
  @Field(() => String) excludes!: string;
}

@ObjectType('Plan')
export class PlanType {
  @Field(() => ID) id!: string;
  @Field(() => [MeasureType]) measures!: MeasureType[];
}
