import { canonicalJson, createSource } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { mayInSomePhase } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { FrozenRound } from '../rounds/frozen-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { SHEET_SOURCES, SOURCE_KINDS } from '../sheets/sheet-source.js';
import type { Surroundings } from '../surroundings.js';
import { checkScoring } from './check-scoring.js';
import { describeScoring } from './describe-scoring.js';
import { findScoring } from './find-scoring.js';
import { ScoringRuleEntity } from './scoring-rule.entity.js';
import type { ScoringSettings } from './scoring-settings.js';
import type { ScoringView } from './scoring-view.js';

export interface ScoringChanged {
  readonly __typename: 'ScoringChanged';
  readonly scoring: ScoringView;
}

/** How a round makes one result of its sheets. */
export class ScoringService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Of a round that the actor was already allowed to see; null where it is gone. That a result rests on them tells of one that nobody else was told of yet. */
  async find(actor: Actor, roundId: string): Promise<ScoringView | null> {
    const round = await this.shelf.findFrozen(this.database.read, roundId);
    if (!round) return null;
    const view = await this.view(this.database.read, round);
    const subject = { countyId: round.county.id, townId: null, accountId: null };
    return { ...view, isFrozen: view.isFrozen && mayInSomePhase(actor, 'editScoring', subject) };
  }

  /** @param expectedVersion the settings' version as the person saw them */
  async set(
    actor: Actor,
    roundId: string,
    expectedVersion: number,
    settings: ScoringSettings,
  ): Promise<ScoringChanged | Refusal> {
    return this.database.write(async (manager) => {
      const round = await this.shelf.findRound(manager, roundId);
      if (!round) return refuse('not-found');
      const closed = ask(actor, 'editScoring', subjectOfRound(round));
      if (closed) return closed;
      const before = await findScoring(manager, round);
      if (before.isFrozen) return refuse('results-prepared');
      if (before.version !== expectedVersion) return refuse('changed-meanwhile');
      const [first, ...others] = checkScoring(settings, round.rubric);
      if (first)
        return refuse('invalid-input', {
          zh: [first, ...others].map(({ zh }) => zh).join('；'),
          en: [first, ...others].map(({ en }) => en).join('; '),
        });
      const now = this.surroundings.now();
      const row = { settings: canonicalJson(settings), version: expectedVersion + 1, updatedAt: now };
      if (before.version === 0) await manager.insert(ScoringRuleEntity, { roundId, ...row });
      else await manager.update(ScoringRuleEntity, { roundId, version: expectedVersion }, row);
      await appendEvent(manager, now, {
        actor,
        action: 'scoring-set',
        subject: `${String(round.year)} 年度`,
        subjectId: roundId,
        before: before.settings,
        after: settings,
      });
      return { __typename: 'ScoringChanged' as const, scoring: await this.view(manager, round) };
    });
  }

  private async view(manager: EntityManager, round: FrozenRound): Promise<ScoringView> {
    const { settings, version, isFrozen } = await findScoring(manager, round);
    const weights = SHEET_SOURCES.map((source) => {
      const { zh, en } = createSource(SOURCE_KINDS[source]);
      return { source, zh, en, weight: settings.weights[source] };
    });
    return {
      ...settings,
      roundId: round.id,
      weights,
      sentences: describeScoring(settings, round.rubric),
      version,
      isFrozen,
    };
  }
}
