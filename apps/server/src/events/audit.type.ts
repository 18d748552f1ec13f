import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { ROLES } from '../accounts/account.type.js';
import type { Role } from '../permissions/role.js';
import type { Phase } from '../phases/phase.js';
import { ROUND_PHASES } from '../phases/phase-enum.js';
import type { VisibilityView } from './visibility.service.js';
import type { AuditFilter } from './audit-filter.js';
import type { AuditEventView, AuditView } from './audit-view.js';

@ObjectType('AuditChange', { description: 'One field before and after, in words; null where there was nothing.' })
class AuditChangeType {
  @Field(() => BilingualType) label!: BilingualType;
  @Field(() => BilingualType, { nullable: true }) before!: BilingualType | null;
  @Field(() => BilingualType, { nullable: true }) after!: BilingualType | null;
}

@ObjectType('AuditAction')
class AuditActionType {
  @Field(() => String) action!: string;
  @Field(() => BilingualType) name!: BilingualType;
}

@ObjectType('AuditEvent', { description: 'One event of the record in full.' })
class AuditEventType implements AuditEventView {
  @Field(() => Int, { description: 'Place in the chain.' }) number!: number;
  @Field(() => Date) at!: Date;
  @Field(() => String) actor!: string;
  @Field(() => String, { nullable: true }) actorRole!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String) action!: string;
  @Field(() => BilingualType) actionName!: BilingualType;
  @Field(() => [AuditChangeType]) changes!: AuditChangeType[];
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
  @Field(() => [AuditActionType], { description: 'Every kind of action that the county’s record holds.' })
  actions!: AuditActionType[];
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

@ObjectType('Visibility', { description: 'From one change of phase to the next: who could see what others gave.' })
export class VisibilityType implements VisibilityView {
  @Field(() => Date) from!: Date;
  @Field(() => Date, { nullable: true, description: 'Null for what holds now.' }) until!: Date | null;
  @Field(() => ROUND_PHASES, { nullable: true }) phase!: Phase | null;
  @Field(() => [ROLES], { description: 'Other people’s sheets that were handed in.' }) sheets!: Role[];
  @Field(() => [ROLES], { description: 'Sums that would tell of them.' }) sums!: Role[];
  @Field(() => [ROLES], { description: 'Provisional results, once towns are told.' }) provisional!: Role[];
  @Field(() => Int, { description: 'The place in the record that says so.' }) event!: number;
}
