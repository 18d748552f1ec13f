import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import { ReportType } from '../reports/report.type.js';
import type { FilingState } from './filing-view.js';

const FILING_STATES = {
  MISSING: 'missing',
  FILED: 'filed',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
} as const satisfies Record<string, FilingState>;
registerEnumType(FILING_STATES, {
  name: 'FilingState',
  description: 'RETURNED: for supplement, with a reason. A newer report makes it FILED again.',
});

@ObjectType('Filing', { description: 'How a town’s filing of the year stands, and what goes with the report.' })
export class FilingType {
  @Field(() => ID) townYearId!: string;
  @Field(() => FILING_STATES) state!: FilingState;
  @Field(() => Boolean, { description: 'After the end of filing: filed then, or not filed yet.' }) isLate!: boolean;
  @Field(() => Date, { nullable: true, description: 'Of this town, extension included.' }) deadline!: Date | null;
  @Field(() => Date, { nullable: true }) secrecyCheckedAt!: Date | null;
  @Field(() => String, { nullable: true }) publicLink!: string | null;
  @Field(() => String, { nullable: true }) returnReason!: string | null;
  @Field(() => Date, { nullable: true }) returnedAt!: Date | null;
  @Field(() => Date, { nullable: true }) acceptedAt!: Date | null;
  @Field(() => Int) version!: number;
}

@ObjectType('FilingClaim', {
  description: 'What a town says of itself on one indicator. Its level weighs nothing.',
})
export class FilingClaimType {
  @Field(() => ID) indicator!: string;
  @Field(() => Int, { nullable: true }) level!: number | null;
  @Field(() => String) note!: string;
  @Field(() => String) quote!: string;
  @Field(() => Int, { nullable: true, description: 'In the report that stands; null where it no longer says so.' })
  start!: number | null;
  @Field(() => Int, { nullable: true }) end!: number | null;
  @Field(() => Int) version!: number;
}

@ObjectType('ReportVersion')
export class ReportVersionType {
  @Field(() => ReportType) report!: ReportType;
  @Field(() => Date, { description: 'Since when it stood for its town.' }) stoodAt!: Date;
}

@InputType('DescribeFilingInput')
export class DescribeFilingInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Boolean) isSecrecyChecked!: boolean;
  @Field(() => String, { description: 'https only; never fetched. Empty for none.' }) publicLink!: string;
}

@InputType('ClaimInput')
export class ClaimInputType {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) indicator!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String) note!: string;
  @Field(() => String, { description: 'From the report’s text; empty for none.' }) quote!: string;
  @Field(() => Int) quoteStart!: number;
}

@ObjectType('FilingSaved')
class FilingSavedType {
  @Field(() => ID) townYearId!: string;
}

export const SaveFilingResult = createUnionType({
  name: 'SaveFilingResult',
  types: () => [FilingSavedType, RefusalType] as const,
  resolveType: readTypename,
});
