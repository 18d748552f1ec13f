import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TownObjectType } from '../counties/county.type.js';
import { GradeType } from '../rounds/rubric.type.js';
import { DimensionTotalType } from '../sheets/sheet.type.js';
import type { RankingBasis } from './ranking-view.js';

export const RANKING_BASES = {
  SUGGESTED: 'suggested',
  SCORED: 'scored',
  PUBLISHED: 'published',
} as const satisfies Record<string, RankingBasis>;
registerEnumType(RANKING_BASES, {
  name: 'RankingBasis',
  description:
    'SUGGESTED: of machine suggestions, what the reports prove. SCORED: of submitted sheets; with phases, of the newest prepared version. PUBLISHED: of published results.',
});

@ObjectType('RankingRow')
export class RankingRowType {
  @Field(() => Int) rank!: number;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => ID) townYearId!: string;
  @Field(() => Int) total!: number;
  @Field(() => GradeType, { nullable: true, description: 'Of published results only.' }) grade!: GradeType | null;
  @Field(() => [DimensionTotalType]) dimensions!: DimensionTotalType[];
  @Field(() => Int, {
    nullable: true,
    description: 'Towns that noise cannot separate share one. Null where there are none, or the county shows none.',
  })
  band!: number | null;
}

@ObjectType('Ranking')
export class RankingType {
  @Field(() => RANKING_BASES) basis!: RankingBasis;
  @Field(() => Int) year!: number;
  @Field(() => [RankingRowType]) rows!: RankingRowType[];
  @Field(() => [TownObjectType], { description: 'Towns without a total on this basis.' }) unranked!: TownObjectType[];
}
