import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { EventEntity } from './event.entity.js';

/** What tells how somebody scores. */
const ON_SHEETS: ReadonlySet<string> = new Set(['entry-set', 'entry-undone', 'sheet-submitted']);

/**
 * Whether what an event says of somebody's sheet stays hidden for now: in a round with phases, from a lead (who scores too) until sheets lie open.
 * That it happened, when and by whom is shown; an auditor reads all of it.
 */
export function isBlindTo(
  actor: Actor,
  { action, actorId }: Pick<EventEntity, 'action' | 'actorId'>,
  round: CurrentRound,
): boolean {
  return (
    ON_SHEETS.has(action) &&
    actorId !== actor.accountId &&
    round.phase !== null &&
    !rolesOf(actor).includes('auditor') &&
    !may(actor, 'seeSubmittedSheets', subjectOfRound(round))
  );
}
