import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { FilingDoubt } from './filing-doubt.js';
import type { ReportState } from './report-state.js';

const REPORT_STATES = {
  QUEUED: 'queued',
  READING: 'reading',
  NEEDS_DECISION: 'needs-decision',
  FILED: 'filed',
  UNREADABLE: 'unreadable',
  DISCARDED: 'discarded',
  SUPERSEDED: 'superseded',
} as const satisfies Record<string, ReportState>;
registerEnumType(REPORT_STATES, {
  name: 'ReportState',
  description:
    'QUEUED, READING: on its way. NEEDS_DECISION: read, but a person must say which town’s it is or confirm a doubt. FILED: stands for its town. UNREADABLE, DISCARDED, SUPERSEDED (a newer version stands).',
});

const FILING_DOUBTS = {
  TOWN_NOT_RECOGNISED: 'town-not-recognised',
  TOWN_NOT_IN_ROUND: 'town-not-in-round',
  TOWN_DIFFERS: 'town-differs',
  YEAR_DIFFERS: 'year-differs',
  YEAR_NOT_RECOGNISED: 'year-not-recognised',
  SAME_FILE_FILED: 'same-file-filed',
  ANOTHER_REPORT_FILED: 'another-report-filed',
} as const satisfies Record<string, FilingDoubt>;
registerEnumType(FILING_DOUBTS, { name: 'FilingDoubt' });

@ObjectType('ReportMetadata', { description: 'What the report says about itself.' })
export class ReportMetadataType {
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => String, { nullable: true }) town!: string | null;
  @Field(() => String, { nullable: true }) county!: string | null;
  @Field(() => Int, { nullable: true }) year!: number | null;
  @Field(() => String, { nullable: true }) issuedOn!: string | null;
  @Field(() => String, { nullable: true }) publishedOn!: string | null;
  @Field(() => String, { nullable: true }) documentNumber!: string | null;
}

@ObjectType('Report')
export class ReportType {
  @Field(() => ID) id!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'In bytes.' }) fileSize!: number;
  @Field(() => Date) filedAt!: Date;
  @Field(() => String) filedBy!: string;
  @Field(() => Int) version!: number;
  @Field(() => REPORT_STATES) state!: ReportState;
  @Field(() => [FILING_DOUBTS]) doubts!: FilingDoubt[];
  @Field(() => BilingualType, { nullable: true, description: 'Why it could not be read and what to do.' })
  problem!: BilingualType | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The town that the reader recognised, where it is one of the round’s.',
  })
  proposedTownYearId!: string | null;
  @Field(() => ID, { nullable: true }) townYearId!: string | null;
  @Field(() => ReportMetadataType, { nullable: true }) metadata!: ReportMetadataType | null;
}

@ObjectType('ReportDecided')
class ReportDecidedType {
  @Field(() => ReportType) report!: ReportType;
}

export const DecideReportResult = createUnionType({
  name: 'DecideReportResult',
  types: () => [ReportDecidedType, RefusalType] as const,
  resolveType: readTypename,
});
