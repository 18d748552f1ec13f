import { Arg, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import { SheetType } from '../sheets/sheet.type.js';
import type { SheetView } from '../sheets/sheet-view.js';
import type { OwnEvidenceSaved } from './own-evidence.service.js';
import {
  ChangeOwnEvidenceInput,
  MarkEvidenceInput,
  OwnEvidenceType,
  SaveOwnEvidenceResult,
} from './own-evidence.type.js';
import type { OwnEvidenceView } from './own-evidence-view.js';

@Resolver(() => SheetType)
export class OwnEvidenceResolver {
  @FieldResolver(() => [OwnEvidenceType], { description: 'What the caller marked in the report, for its own sheet.' })
  @PermitOr([], 'seeOwnSheet')
  async ownEvidence(@Root() sheet: SheetView, @CurrentLoaders() loaders: Loaders): Promise<readonly OwnEvidenceView[]> {
    return (await loaders.ownEvidence.load(sheet.townYearId)) ?? [];
  }

  @Mutation(() => SaveOwnEvidenceResult, { description: 'Mark a place of the report as evidence.' })
  @Permit('scoreTown')
  markEvidence(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => MarkEvidenceInput) input: MarkEvidenceInput,
  ): Promise<OwnEvidenceSaved | Refusal> {
    return services.ownEvidence.mark(actor, input);
  }

  @Mutation(() => SaveOwnEvidenceResult, { description: 'Say for whom a mark is, take it away, or give it back.' })
  @Permit('scoreTown')
  changeOwnEvidence(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => ChangeOwnEvidenceInput) { id, expectedVersion, ...wanted }: ChangeOwnEvidenceInput,
  ): Promise<OwnEvidenceSaved | Refusal> {
    return services.ownEvidence.set(actor, id, expectedVersion, wanted);
  }
}
