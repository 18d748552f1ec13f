import { Arg, ID, Mutation, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { OfflineSheetImported } from './offline-sheet.service.js';
import { ImportOfflineSheetResult, OfflineTakeInput } from './offline-sheet.type.js';

@Resolver()
export class OfflineSheetResolver {
  @Mutation(() => ImportOfflineSheetResult, {
    description: 'A score sheet that was filled in without a network. Without the stamp of a dry run it is one.',
  })
  @Permit('scoreTown')
  importOfflineSheet(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('content', () => String, { description: 'The file in base64.' }) content: string,
    @Arg('stamp', () => String, { nullable: true }) stamp: string | null,
    @Arg('takes', () => [OfflineTakeInput], { defaultValue: [] }) takes: OfflineTakeInput[],
  ): Promise<OfflineSheetImported | Refusal> {
    return services.offlineSheets.importSheet(actor, { roundId, content, stamp: stamp ?? null, takes });
  }
}
