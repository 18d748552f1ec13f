import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { AssignmentSaved, AssignmentStale } from './assignment-changes.js';
import type { AssignmentsImported, ProposedAssignment } from './assignment.service.js';
import {
  AssignmentChangeInput,
  AssignmentType,
  DrawUsedInput,
  ImportAssignmentsResult,
  ProposedAssignmentType,
  SetAssignmentsResult,
} from './assignment.type.js';
import type { AssignmentView } from './assignment-view.js';

@Resolver(() => RoundType)
export class AssignmentResolver {
  @FieldResolver(() => AssignmentType, { nullable: true, description: 'Lead: who scores what.' })
  @PermitOr(null, 'seeAssignment')
  assignment(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentView | null> {
    return services.assignments.find(actor, round.id);
  }

  @FieldResolver(() => [ID], {
    description: 'The towns’ years that the caller scores, in the order that was drawn for them.',
  })
  @PermitOr([], 'seeOwnSheet')
  myQueue(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly string[]> {
    return services.assignments.queue(actor, round.id);
  }

  @Query(() => ProposedAssignmentType, {
    nullable: true,
    description: 'Lead: a draw that leaves what has been begun; another number, another draw. Writes nothing.',
  })
  @PermitOr(null, 'manageAssignment')
  proposedAssignment(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('perTown', () => Int) perTown: number,
    @Arg('draw', () => Int) draw: number,
  ): Promise<ProposedAssignment | null> {
    return services.assignments.propose(actor, roundId, perTown, draw);
  }

  @Mutation(() => SetAssignmentsResult, {
    description:
      'Lead: who scores what, cell by cell, all or none; the first one switches the round to assigned towns. Whoever looked at an older version gets the present one back.',
  })
  @Permit('manageAssignment')
  setAssignments(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('changes', () => [AssignmentChangeInput]) changes: AssignmentChangeInput[],
    @Arg('drawn', () => DrawUsedInput, { nullable: true }) drawn: DrawUsedInput | null,
  ): Promise<AssignmentSaved | AssignmentStale | Refusal> {
    return services.assignmentChanges.set(actor, { roundId, expectedVersion, changes, drawn });
  }

  @Mutation(() => SetAssignmentsResult, {
    description:
      'Lead: whether assessors score assigned towns only, and whether a fifth of the suggestions is withheld.',
  })
  @Permit('manageAssignment')
  setScoringRules(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('assigns', () => Boolean) assigns: boolean,
    @Arg('withholds', () => Boolean) withholds: boolean,
  ): Promise<AssignmentSaved | AssignmentStale | Refusal> {
    return services.assignmentChanges.setRules(actor, roundId, { assigns, withholds }, expectedVersion);
  }

  @Mutation(() => ImportAssignmentsResult, {
    description: 'Lead: who scores what, from an .xlsx or .csv table. Without the stamp of a dry run it is one.',
  })
  @Permit('manageAssignment')
  importAssignments(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('content', () => String, { description: 'The file in base64.' }) content: string,
    @Arg('stamp', () => String, { nullable: true }) stamp: string | null,
  ): Promise<AssignmentsImported | Refusal> {
    return services.assignments.importTable(actor, roundId, { content, stamp: stamp ?? null });
  }
}
