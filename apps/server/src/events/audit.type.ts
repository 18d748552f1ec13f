import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AuditFilter } from './audit-filter.js';
import type { AuditEventView, AuditView } from './audit-view.js';

@ObjectType('AuditEvent', { description: 'One event of the record in full.' })
class AuditEventType implements AuditEventView {
  @Field(() => Int, { description: 'Place in the chain.' }) number!: number;
  @Field(() => Date) at!: Date;
  @Field(() => String) actor!: string;
  @Field(() => String, { nullable: true }) actorRole!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String) action!: string;
  @Field(() => String) subject!: string;
  @Field(() => ID, { nullable: true }) townYearId!: string | null;
  @Field(() => String, { description: 'JSON.' }) before!: string;
  @Field(() => String, { description: 'JSON.' }) after!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String) hash!: string;
}

@ObjectType('Audit')
export class AuditType implements AuditView {
  @Field(() => [AuditEventType]) events!: AuditEventType[];
  @Field(() => Int, { nullable: true, description: 'Where the next page goes on; null on the last.' })
  next!: number | null;
  @Field(() => [String], { description: 'Every kind of action that the county’s record holds.' }) actions!: string[];
}

@InputType('AuditFilterInput')
export class AuditFilterInput implements AuditFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name.' }) actor?: string | null;
  @Field(() => String, { nullable: true }) action?: string | null;
  @Field(() => ID, { nullable: true }) townYearId?: string | null;
  @Field(() => Date, { nullable: true }) from?: Date | null;
  @Field(() => Date, { nullable: true }) until?: Date | null;
  @Field(() => Int, { nullable: true, description: 'Only events before this place in the chain.' })
  before?: number | null;
}
