import type { Level } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { EntryState } from '../sheets/entry-state.js';
import type { Surroundings } from '../surroundings.js';
import type { DecisionOrigin } from './decision-origin.js';
import { ModerationDecisionEntity } from './moderation-decision.entity.js';

interface DecisionToRecord {
  readonly indicator: string;
  /** `not-scored` takes the decision back. */
  readonly state: EntryState;
  readonly level: number | null;
  readonly basis: string | null;
  readonly reason: string;
  readonly origin: DecisionOrigin;
  /** The version that was looked at, 0 where there was none; the caller has compared it within this transaction. */
  readonly expectedVersion: number;
}

/** Writes the county's final word on one indicator, with its event. Whoever may decide is asked before. */
export async function recordDecision(
  manager: EntityManager,
  surroundings: Surroundings,
  actor: Actor,
  town: TownInRound,
  { expectedVersion, ...wanted }: DecisionToRecord,
): Promise<void> {
  const now = surroundings.now();
  const known = await manager.findOneBy(ModerationDecisionEntity, {
    townYearId: town.id,
    indicator: wanted.indicator,
  });
  const row = {
    ...wanted,
    level: wanted.level as Level | null,
    version: expectedVersion + 1,
    decidedById: actor.accountId,
    updatedAt: now,
  };
  if (known) {
    const changed = await manager.update(ModerationDecisionEntity, { id: known.id, version: expectedVersion }, row);
    if (changed.affected !== 1) throw new Error(`Decision ${known.id} moved on within its own transaction`);
  } else {
    await manager.insert(ModerationDecisionEntity, { id: surroundings.newId(), townYearId: town.id, ...row });
  }
  const { state, level, basis, reason, origin } = wanted;
  await appendEvent(manager, now, {
    actor,
    action: state === 'not-scored' ? 'decision-taken-back' : 'indicator-decided',
    subject: `${town.town.name} ${wanted.indicator}`,
    subjectId: town.id,
    townYearId: town.id,
    before: known && { state: known.state, level: known.level, basis: known.basis, reason: known.reason },
    after: { state, level, basis, origin },
    reason: reason === '' ? null : reason,
  });
}
