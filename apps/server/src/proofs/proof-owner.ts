import type { EntityManager } from 'typeorm';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { ProofEntity } from './proof.entity.js';

/** Whatever files may go with: it says who adds to it and who sees it. */
export interface ProofOwner {
  /** Whose year it belongs to, where the actor may add files to it now. */
  checkAdding(manager: EntityManager, actor: Actor, ofId: string): Promise<{ readonly townYearId: string } | Refusal>;
  isSeen(manager: EntityManager, actor: Actor, proof: ProofEntity): Promise<boolean>;
}
