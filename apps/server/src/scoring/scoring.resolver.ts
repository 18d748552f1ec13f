import type { ConversionFormula } from '@fazhi/domain';
import { Arg, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import { readScoringInput } from './read-scoring-input.js';
import type { ScoringChanged } from './scoring.service.js';
import { ConversionType, GradePointsType, ScoringInput, ScoringType, SetScoringResult } from './scoring.type.js';
import type { ScoringView } from './scoring-view.js';

@Resolver(() => RoundType)
export class RoundScoringResolver {
  @FieldResolver(() => ScoringType, {
    nullable: true,
    description: 'How the round makes one result of its sheets; null where it is made town by town.',
  })
  @PermitOr(null, 'seeRound')
  scoring(
    @Root() { id, phase }: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<ScoringView | null> {
    return phase === null ? Promise.resolve(null) : services.scoring.find(actor, id);
  }

  @Mutation(() => SetScoringResult, { description: 'Lead, until results are prepared.' })
  @Permit('editScoring')
  setScoring(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => ScoringInput) input: ScoringInput,
  ): Promise<ScoringChanged | Refusal> {
    return services.scoring.set(actor, roundId, expectedVersion, readScoringInput(input));
  }
}

/** Formulas differ in what they state; whatever one does not is null. */
@Resolver(() => ConversionType)
export class ConversionResolver {
  @FieldResolver(() => Int, { nullable: true })
  give(@Root() formula: ConversionFormula): number | null {
    return 'give' in formula ? formula.give : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  base(@Root() formula: ConversionFormula): number | null {
    return 'base' in formula ? formula.base : null;
  }

  @FieldResolver(() => [GradePointsType])
  grades(@Root() formula: ConversionFormula): readonly { readonly grade: string; readonly points: number }[] {
    return 'points' in formula ? Object.entries(formula.points).map(([grade, points]) => ({ grade, points })) : [];
  }

  @FieldResolver(() => Int, { nullable: true })
  first(@Root() formula: ConversionFormula): number | null {
    return 'first' in formula ? formula.first : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  step(@Root() formula: ConversionFormula): number | null {
    return 'step' in formula ? formula.step : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  least(@Root() formula: ConversionFormula): number | null {
    return 'least' in formula ? formula.least : null;
  }
}
