import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { DiscussionEntity } from './discussion.entity.js';

/**
 * Whether somebody reads a discussion. While sheets are blind, no assessor hears another: neither what was said nor that anything was.
 * @param isPublished whether the town's result is
 */
export function canReadDiscussion(
  actor: Actor,
  { audience, startedById }: Pick<DiscussionEntity, 'audience' | 'startedById'>,
  town: TownInRound,
  isPublished: boolean,
): boolean {
  const subject = subjectOf(town);
  if (!may(actor, 'seeDiscussions', subject)) return false;
  const roles = rolesOf(actor);
  if (roles.includes('lead')) return true;
  if (roles.includes('town')) return audience === 'town' && isPublished;
  if (startedById === actor.accountId) return true;
  // a round without phases is blind until the result stands
  const isOpen = may(actor, 'seeSubmittedSheets', subject) || (town.round.phase === null && isPublished);
  return audience !== 'lead' && isOpen;
}
