import { Arg, ID, Mutation, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { ProofPurpose } from './proof-purpose.js';
import type { ProofSaved } from './proof.service.js';
import { PROOF_PURPOSES, SaveProofResult } from './proof.type.js';

/** Files come in at POST /files/proofs; what stands in the archive already is only named. */
@Resolver()
export class ProofResolver {
  @Mutation(() => SaveProofResult, { description: 'A town: takes a file of its archive as proof.' })
  @Permit('keepArchive')
  proofFromArchive(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('purpose', () => PROOF_PURPOSES) purpose: ProofPurpose,
    @Arg('of', () => ID, { description: 'What it goes with.' }) of: string,
    @Arg('archiveItem', () => ID) archiveItem: string,
  ): Promise<ProofSaved | Refusal> {
    return services.proofs.addFromArchive(actor, purpose, of, archiveItem);
  }

  @Mutation(() => SaveProofResult, { description: 'Takes away a file that was not handed in yet.' })
  @Permit('addProof')
  removeProof(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Promise<ProofSaved | Refusal> {
    return services.proofs.remove(actor, id);
  }
}
