import type { Claim } from '@fazhi/domain';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TownObjectType } from '../counties/county.type.js';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { ADJUSTMENT_GROUPS } from '../results/result.type.js';
import type { ItemGroup, OutsideItemView, ReaderProposalView } from './department-view.js';
import type { ItemOrigin } from './item-state.js';

const OUTSIDE_KINDS = {
  EACH: 'each',
  LADDER: 'ladder',
  MISSING: 'missing',
  LATE: 'late',
  RETURN: 'return',
  VETO: 'veto',
} as const satisfies Record<string, OutsideItemView['kind']>;
registerEnumType(OUTSIDE_KINDS, { name: 'OutsideKind' });

const CLAIM_KINDS = {
  TIMES: 'times',
  RANK: 'rank',
  MISSING: 'missing',
  PARTIAL: 'partial',
  LATE: 'late',
  HOLDS: 'holds',
} as const satisfies Record<string, Claim['kind']>;
registerEnumType(CLAIM_KINDS, { name: 'ClaimKind' });

const ITEM_ORIGINS = { FORM: 'form', IMPORT: 'import', READER: 'reader' } as const satisfies Record<string, ItemOrigin>;
registerEnumType(ITEM_ORIGINS, { name: 'ItemOrigin' });

@ObjectType('OutsideRank')
export class OutsideRankType {
  @Field(() => ID) rank!: string;
  @Field(() => Int) points!: number;
}

@ObjectType('OutsideItem', { description: 'An item of the rubric outside its indicators.' })
export class OutsideItemType {
  @Field(() => ID) id!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => ADJUSTMENT_GROUPS) group!: ItemGroup;
  @Field(() => OUTSIDE_KINDS) kind!: OutsideItemView['kind'];
  @Field(() => [OutsideRankType]) ranks!: OutsideRankType[];
  @Field(() => Boolean) hasPartial!: boolean;
}

@ObjectType('OutsideClaim', { description: 'In the item’s own terms.' })
export class ClaimType {
  @Field(() => CLAIM_KINDS) kind!: Claim['kind'];
  @Field(() => Int, { nullable: true }) times!: number | null;
  @Field(() => ID, { nullable: true }) rank!: string | null;
  @Field(() => Int, { nullable: true }) workingDays!: number | null;
}

@ObjectType('DepartmentItem', {
  description: 'What was stated of a town, and what counts of it. Points in hundredths.',
})
export class DepartmentItemType {
  @Field(() => ID) id!: string;
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) item!: string;
  @Field(() => ClaimType) claim!: ClaimType;
  @Field(() => String) basis!: string;
  @Field(() => String, { nullable: true }) matter!: string | null;
  @Field(() => ITEM_ORIGINS) origin!: ItemOrigin;
  @Field(() => Int) counted!: number;
  @Field(() => BilingualType, { description: 'What became of it.' }) reason!: BilingualType;
  @Field(() => String) changedBy!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('ReaderProposal', { description: 'Of a report’s completeness; nothing is deducted until confirmed.' })
export class ReaderProposalType {
  @Field(() => ID) item!: string;
  @Field(() => CLAIM_KINDS) claim!: ReaderProposalView['claim'];
  @Field(() => BilingualType) reason!: BilingualType;
  @Field(() => [String]) quotes!: string[];
  @Field(() => Boolean) isRejected!: boolean;
}

@ObjectType('TownDepartmentData', { description: 'Sums by group, in hundredths.' })
export class TownDepartmentDataType {
  @Field(() => ID) townYearId!: string;
  @Field(() => TownObjectType) town!: TownObjectType;
  @Field(() => [DepartmentItemType]) items!: DepartmentItemType[];
  @Field(() => [ReaderProposalType]) proposals!: ReaderProposalType[];
  @Field(() => Int) completeness!: number;
  @Field(() => Int) bonus!: number;
  @Field(() => Int) deductions!: number;
  @Field(() => Boolean) returnsReport!: boolean;
}

@ObjectType('DepartmentImportLine')
export class DepartmentImportLineType {
  @Field(() => ID) townYearId!: string;
  @Field(() => String) town!: string;
  @Field(() => ID) item!: string;
  @Field(() => String) basis!: string;
  @Field(() => Int, { description: 'By itself, before caps and same matters.' }) points!: number;
}

@InputType('OutsideClaimInput')
export class ClaimInput {
  @Field(() => CLAIM_KINDS) kind!: Claim['kind'];
  @Field(() => Int, { nullable: true }) times?: number | null;
  @Field(() => ID, { nullable: true }) rank?: string | null;
  @Field(() => Int, { nullable: true }) workingDays?: number | null;
}

@InputType('DepartmentItemInput')
export class DepartmentItemInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID, { nullable: true, description: 'Of the item that is changed; a new one without it.' })
  id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => ID) item!: string;
  @Field(() => ClaimInput) claim!: ClaimInput;
  @Field(() => String) basis!: string;
  @Field(() => String, { nullable: true }) matter?: string | null;
}

@ObjectType('DepartmentDataChanged')
class DepartmentDataChangedType {
  @Field(() => TownDepartmentDataType) town!: TownDepartmentDataType;
}

@ObjectType('DepartmentDataImported')
class DepartmentDataImportedType {
  @Field(() => [DepartmentImportLineType]) added!: DepartmentImportLineType[];
  @Field(() => Int) unchanged!: number;
  @Field(() => [BilingualType]) problems!: BilingualType[];
  @Field(() => String) stamp!: string;
  @Field(() => Boolean) applied!: boolean;
}

export const ChangeDepartmentDataResult = createUnionType({
  name: 'ChangeDepartmentDataResult',
  types: () => [DepartmentDataChangedType, RefusalType] as const,
  resolveType: readTypename,
});
export const ImportDepartmentDataResult = createUnionType({
  name: 'ImportDepartmentDataResult',
  types: () => [DepartmentDataImportedType, RefusalType] as const,
  resolveType: readTypename,
});
