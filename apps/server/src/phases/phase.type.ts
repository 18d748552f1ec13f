import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { Phase } from './phase.js';
import { ROUND_PHASES } from './phase-enum.js';
import type { DatedPhaseView, ExtensionView, ScheduleView } from './phase-view.js';

const LOCAL = 'As the county’s clocks show it, YYYY-MM-DDTHH:mm.';

@ObjectType('DatedPhase')
export class DatedPhaseType implements DatedPhaseView {
  @Field(() => ROUND_PHASES) phase!: Phase;
  @Field(() => Date) startsAt!: Date;
  @Field(() => Date, { description: 'The first instant that no longer belongs to it.' }) endsAt!: Date;
  @Field(() => String, { description: LOCAL }) starts!: string;
  @Field(() => String, { description: LOCAL }) ends!: string;
}

@ObjectType('Schedule', { description: 'A round’s phases as planned, and the active one.' })
export class ScheduleType implements ScheduleView {
  @Field(() => String) timeZone!: string;
  @Field(() => ROUND_PHASES, { nullable: true }) phase!: Phase | null;
  @Field(() => [DatedPhaseType], { description: 'In order; empty while the round runs without phases.' })
  phases!: DatedPhaseType[];
}

@ObjectType('Extension', { description: 'A later end of filing for one town.' })
export class ExtensionType implements ExtensionView {
  @Field(() => ID) townYearId!: string;
  @Field(() => String) town!: string;
  @Field(() => Date) until!: Date;
  @Field(() => String) reason!: string;
}

@InputType('PhaseDatesInput')
export class PhaseDatesInput {
  @Field(() => ROUND_PHASES) phase!: Phase;
  @Field(() => String, { description: LOCAL }) starts!: string;
  @Field(() => String, { description: LOCAL }) ends!: string;
}

@ObjectType('ScheduleChanged')
class ScheduleChangedType {
  @Field(() => ScheduleType) schedule!: ScheduleType;
}

@ObjectType('ExtensionGranted')
class ExtensionGrantedType {
  @Field(() => ExtensionType) extension!: ExtensionType;
}

export const ScheduleResult = createUnionType({
  name: 'ScheduleResult',
  types: () => [ScheduleChangedType, RefusalType] as const,
  resolveType: readTypename,
});
export const GrantExtensionResult = createUnionType({
  name: 'GrantExtensionResult',
  types: () => [ExtensionGrantedType, RefusalType] as const,
  resolveType: readTypename,
});
