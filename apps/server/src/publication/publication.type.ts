import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('Approval', { description: 'The committee’s decision on a version.' })
export class ApprovalType {
  @Field(() => String) meeting!: string;
  @Field(() => String, { description: 'YYYY-MM-DD' }) heldOn!: string;
  @Field(() => String) documentNumber!: string;
  @Field(() => ID, { description: 'To be had at /files/resolutions/:id.' }) fileId!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int) fileSize!: number;
  @Field(() => String, { description: 'SHA-256 of the file.' }) fileHash!: string;
  @Field(() => Date) approvedAt!: Date;
  @Field(() => String) approvedBy!: string;
}

@InputType('ApprovalInput')
export class ApprovalInput {
  @Field(() => String) meeting!: string;
  @Field(() => String, { description: 'YYYY-MM-DD' }) heldOn!: string;
  @Field(() => String) documentNumber!: string;
  @Field(() => ID, { description: 'Of the file that was sent to /files/resolutions.' }) fileId!: string;
}

@InputType('TieWordInput')
export class TieWordInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) grade!: string;
}
