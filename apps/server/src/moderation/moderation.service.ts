import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { findScoring } from '../scoring/find-scoring.js';
import { ModerationDecisionEntity } from './moderation-decision.entity.js';
import type { ModerationTownView, ModerationView } from './moderation-view.js';
import { presentModeration, presentModerationTown } from './present-moderation.js';
import { findRoundMaterial, layOutTown, sheetsThatCount } from './round-material.js';

/** Sheets side by side, for the lead. Nobody sees a town with which they have a conflict of interest. */
export class ModerationService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** How far each town is, in the official order. */
  async list(actor: Actor, roundId: string): Promise<readonly ModerationTownView[]> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round || !may(actor, 'seeModeration', subjectOfRound(round))) return [];
    const { settings } = await findScoring(read, round);
    const towns = await this.shelf.findTowns(read, { roundId });
    const material = await findRoundMaterial(read, towns);
    return towns
      .filter((town) => may(actor, 'seeModeration', subjectOf(town)))
      .map((town) =>
        presentModerationTown(town, layOutTown(town, material, settings), sheetsThatCount(town.id, material).length),
      );
  }

  /** One town's matrix; null for whoever may not see it. */
  async find(actor: Actor, townYearId: string): Promise<ModerationView | null> {
    const { read } = this.database;
    const town = await this.shelf.findTown(read, townYearId);
    return town && may(actor, 'seeModeration', subjectOf(town)) ? layOutForActor(read, actor, town) : null;
  }
}

/** The matrix as it is now, for an actor who was allowed to see it. */
export async function layOutForActor(manager: EntityManager, actor: Actor, town: TownInRound): Promise<ModerationView> {
  const { settings } = await findScoring(manager, town.round);
  const material = await findRoundMaterial(manager, [town]);
  const decisions = await manager.find(ModerationDecisionEntity, {
    where: { townYearId: In([town.id]) },
    relations: { decidedBy: true },
  });
  return presentModeration(town, material, settings, decisions, may(actor, 'moderate', subjectOf(town)));
}
