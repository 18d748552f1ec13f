import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BilingualType } from '../graphql/bilingual.type.js';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { AssignedView } from './assignment-view.js';

const SHEET_STATES = { NONE: 'none', BEGUN: 'begun', SUBMITTED: 'submitted' } as const satisfies Record<
  string,
  AssignedView['sheet']
>;
registerEnumType(SHEET_STATES, { name: 'AssignedSheetState' });

@ObjectType('AssignableAccount')
class AssignableType {
  @Field(() => ID) accountId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) loginName!: string;
}

@ObjectType('AssignedPair')
class AssignedPairType {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) accountId!: string;
  @Field(() => SHEET_STATES) sheet!: AssignedView['sheet'];
}

@ObjectType('TownAndAccount')
class TownAndAccountType {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) accountId!: string;
}

@ObjectType('Assignment', { description: 'Who scores what in a round, as it stands.' })
export class AssignmentType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: 'A change names the one that it saw.' }) version!: number;
  @Field(() => Boolean, { description: 'Whether assessors score assigned towns only.' }) assigns!: boolean;
  @Field(() => Boolean, {
    description: 'Whether a fifth of the suggestions is withheld from each assessor until a level of their own is in.',
  })
  withholds!: boolean;
  @Field(() => Boolean, { description: 'Whether the phase lets it be changed.' }) canChange!: boolean;
  @Field(() => [AssignableType]) assessors!: AssignableType[];
  @Field(() => [AssignedPairType]) pairs!: AssignedPairType[];
  @Field(() => [TownAndAccountType], { description: 'Who must not score what.' }) conflicts!: TownAndAccountType[];
  @Field(() => [ID], { description: 'Towns’ years whose result is published.' }) published!: string[];
}

@ObjectType('ProposedAssignment', { description: 'A draw to look at; nothing is written.' })
export class ProposedAssignmentType {
  @Field(() => [TownAndAccountType]) pairs!: TownAndAccountType[];
  @Field(() => Int, { description: 'Largest number of towns on one desk less the smallest.' }) spread!: number;
  @Field(() => Boolean, {
    description: 'Whether severities can be told from towns: the graph of assessors and towns is in one piece.',
  })
  isConnected!: boolean;
  @Field(() => BilingualType, { nullable: true, description: 'Why nothing could be drawn.' })
  problem!: BilingualType | null;
}

@ObjectType('AssignmentChange', { description: 'One town that a table would assign anew, or did.' })
class AssignmentChangeType {
  @Field(() => ID) townYearId!: string;
  @Field(() => String) town!: string;
  @Field(() => [String]) before!: string[];
  @Field(() => [String]) after!: string[];
}

@ObjectType('AssignmentsImported')
class AssignmentsImportedType {
  @Field(() => Boolean, { description: 'False: a dry run, or there are problems; nothing was written.' })
  applied!: boolean;
  @Field(() => [AssignmentChangeType]) changes!: AssignmentChangeType[];
  @Field(() => Int) unchanged!: number;
  @Field(() => [String], { description: 'Towns that the table does not name; they stay as they are.' })
  missing!: string[];
  @Field(() => [BilingualType]) problems!: BilingualType[];
  @Field(() => String, { description: 'Give it back to take over what was shown.' }) stamp!: string;
}

@ObjectType('AssignmentSaved')
class AssignmentSavedType {
  @Field(() => AssignmentType) assignment!: AssignmentType;
}

@ObjectType('AssignmentStale', {
  description: 'Somebody else changed it since it was looked at: nothing was written, and this is how it stands.',
})
class AssignmentStaleType {
  @Field(() => AssignmentType) assignment!: AssignmentType;
}

@InputType('AssignmentChangeInput')
export class AssignmentChangeInput {
  @Field(() => ID) townYearId!: string;
  @Field(() => ID) accountId!: string;
  @Field(() => Boolean) assigned!: boolean;
}

@InputType('DrawUsedInput')
export class DrawUsedInput {
  @Field(() => Int) perTown!: number;
  @Field(() => Int) draw!: number;
}

export const SetAssignmentsResult = createUnionType({
  name: 'SetAssignmentsResult',
  types: () => [AssignmentSavedType, AssignmentStaleType, RefusalType] as const,
  resolveType: readTypename,
});
export const ImportAssignmentsResult = createUnionType({
  name: 'ImportAssignmentsResult',
  types: () => [AssignmentsImportedType, RefusalType] as const,
  resolveType: readTypename,
});
