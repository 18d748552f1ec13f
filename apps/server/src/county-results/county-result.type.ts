import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { TownObjectType } from '../counties/county.type.js';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { ApprovalType } from '../publication/publication.type.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { GradeType } from '../rounds/rubric.type.js';

@ObjectType('ResultVersion', { description: 'The county’s result as it was computed and sealed at one moment.' })
export class ResultVersionType {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: 'From 1.' }) version!: number;
  @Field(() => String, { description: 'SHA-256 over everything that it holds.' }) seal!: string;
  @Field(() => String) reason!: string;
  @Field(() => Date) preparedAt!: Date;
  @Field(() => String) preparedBy!: string;
  @Field(() => Date, { nullable: true }) announcedAt!: Date | null;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field(() => Date, { nullable: true }) discardedAt!: Date | null;
  @Field(() => ApprovalType, { nullable: true }) approval!: ApprovalType | null;
}

@ObjectType('PreparedTown', { description: 'What a town got in a version. Points in hundredths.' })
export class PreparedTownType {
  @Field(() => ID) townYearId!: string;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => Int) base!: number;
  @Field(() => Int) adjusted!: number;
  @Field(() => Int) total!: number;
  @Field(() => GradeType, { nullable: true, description: 'Null while the committee must choose.' })
  grade!: GradeType | null;
  @Field(() => [GradeType]) between!: GradeType[];
  @Field(() => [BilingualType]) gradeNotes!: BilingualType[];
  @Field(() => Int) rank!: number;
  @Field(() => Int) groupRank!: number;
  @Field(() => Int, { nullable: true }) band!: number | null;
  @Field(() => Int, { nullable: true }) lowRank!: number | null;
  @Field(() => Int, { nullable: true }) highRank!: number | null;
  @Field(() => Int, { nullable: true }) standardError!: number | null;
  @Field(() => Int, { nullable: true }) converted!: number | null;
}

@ObjectType('Quota')
export class QuotaType {
  @Field(() => GradeType) grade!: GradeType;
  @Field(() => Int) seats!: number;
  @Field(() => Int) candidates!: number;
  @Field(() => [TownObjectType]) lowered!: TownObjectType[];
  @Field(() => [TownObjectType], { description: 'Tied across the cut.' }) open!: TownObjectType[];
}

@ObjectType('CountyResult', { description: 'A version with all that came of it.' })
export class CountyResultType extends ResultVersionType {
  @Field(() => [PreparedTownType]) towns!: PreparedTownType[];
  @Field(() => [TownObjectType]) withoutResult!: TownObjectType[];
  @Field(() => [QuotaType]) quotas!: QuotaType[];
  @Field(() => BilingualType, { nullable: true, description: 'Why there are no bands.' })
  noBands!: BilingualType | null;
  @Field(() => [BilingualType], { description: 'Gates whose fact nobody stated: they held nobody.' })
  unknownGates!: BilingualType[];
  @Field(() => Boolean, { description: 'What it rests on has changed since.' }) isStale!: boolean;
}

@ObjectType('BlockedTown', { description: 'A town on which somebody must decide before it gets a result.' })
export class BlockedTownType {
  @Field(() => ID) townYearId!: string;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => [ID]) indicators!: string[];
}

@ObjectType('ResultsChanged')
class ResultsChangedType {
  @Field(() => CountyResultType) result!: CountyResultType;
}

export const ChangeResultsResult = createUnionType({
  name: 'ChangeResultsResult',
  types: () => [ResultsChangedType, RefusalType] as const,
  resolveType: readTypename,
});
