import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ChecklistStep, StepId } from './build-checklist.js';

const STEPS = {
  DATES: 'dates',
  CALENDAR: 'calendar',
  PROFILES: 'profiles',
  ASSESSORS: 'assessors',
  TOWN_ACCOUNTS: 'town-accounts',
  REPORTS: 'reports',
  DECISIONS: 'decisions',
  SHEETS: 'sheets',
  FIELD_CHECK: 'field-check',
  MODERATION: 'moderation',
  PROVISIONAL: 'provisional',
  APPROVAL: 'approval',
  PUBLIC_NOTICE: 'public-notice',
  RESULTS: 'results',
  RECTIFICATION: 'rectification',
} as const satisfies Record<string, StepId>;
registerEnumType(STEPS, { name: 'ChecklistStepId' });

const STATES = { DONE: 'done', NEXT: 'next', LATER: 'later' } as const satisfies Record<string, ChecklistStep['state']>;
registerEnumType(STATES, { name: 'ChecklistState' });

@ObjectType('ChecklistStep', { description: 'One step of the year.' })
export class ChecklistStepType implements ChecklistStep {
  @Field(() => STEPS) step!: StepId;
  @Field(() => STATES) state!: ChecklistStep['state'];
  @Field(() => Int, { nullable: true }) done!: number | null;
  @Field(() => Int, { nullable: true }) total!: number | null;
  @Field(() => Date, { nullable: true, description: 'When its phase ends; null where the round has no dates.' })
  dueAt!: Date | null;
  @Field(() => Boolean) isOverdue!: boolean;
}
