import { PHASE_NAMES } from '../phases/phase-names.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Actor } from './actor.js';
import { may, mayInSomePhase } from './permissions.js';
import type { Operation, Subject } from './permissions.js';

/**
 * Null where the actor may. Whom it does not concern learns nothing but that nothing was found; who may in another phase is told that this is
 * not the one.
 */
export function ask(actor: Actor, operation: Operation, subject: Subject): Refusal | null {
  if (may(actor, operation, subject)) return null;
  if (!subject.phase || !mayInSomePhase(actor, operation, subject)) return refuse('not-found');
  const { zh, en } = PHASE_NAMES[subject.phase];
  return refuse('wrong-phase', {
    zh: `本轮考评现在是“${zh}”阶段，不能办这件事`,
    en: `The round is in the phase “${en}”, which does not allow this`,
  });
}
