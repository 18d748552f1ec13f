import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { findProofs } from '../proofs/find-proofs.js';
import { presentIndicator } from '../rounds/present-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { FieldCheckEntity } from './field-check.entity.js';
import { FieldCheckItemEntity } from './field-check-item.entity.js';
import type { FieldCheckView } from './field-check-view.js';

/** Forms of visits to towns, for those who go there: for many towns at once, so that lists ask once. */
export class FieldCheckService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** By town's year; no entry where nothing was drawn. */
  async checks(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, FieldCheckView>> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeFieldCheck', subjectOf(town)),
    );
    if (towns.length === 0) return new Map();
    const checks = await read.findBy(FieldCheckEntity, { townYearId: In(towns.map(({ id }) => id)) });
    const ids = checks.map(({ id }) => id);
    const items = await read.find(FieldCheckItemEntity, {
      where: { fieldCheckId: In(ids) },
      order: { position: 'ASC' },
    });
    const proofs = await findProofs(read, 'field-check', [...ids, ...items.map(({ id }) => id)], () => true);
    return new Map(
      checks.flatMap((check) => {
        const town = towns.find(({ id }) => id === check.townYearId);
        if (!town) return [];
        const { id, townYearId, drawnAt, visitedOn, visitors, signedName, signedRole, signedAt, objection } = check;
        const { rubric } = town.round;
        const isOpen = seesReasons(actor, town);
        return [
          [
            townYearId,
            {
              id,
              townYearId,
              drawnAt,
              visitedOn,
              visitors,
              signedName,
              signedRole,
              signedAt,
              objection,
              submittedAt: check.submittedAt,
              version: check.version,
              proofs: proofs.get(id) ?? [],
              items: items.flatMap((item) => {
                const indicator = rubric.indicators.find((one) => one.id === item.indicator);
                if (item.fieldCheckId !== id || !indicator) return [];
                const { quotes, found, note, level, version } = item;
                return [
                  {
                    id: item.id,
                    indicator: presentIndicator(rubric, indicator),
                    reasons: isOpen ? item.reasons : [],
                    quotes,
                    found,
                    note,
                    level,
                    version,
                    proofs: proofs.get(item.id) ?? [],
                  },
                ];
              }),
            },
          ],
        ];
      }),
    );
  }
}

/** Why an indicator was picked tells what others gave it: shown once sheets lie open, and to the lead of a round without phases. */
function seesReasons(actor: Actor, town: TownInRound): boolean {
  if (town.round.phase === null) return rolesOf(actor).includes('lead');
  return may(actor, 'seeSubmittedSheets', subjectOf(town));
}
