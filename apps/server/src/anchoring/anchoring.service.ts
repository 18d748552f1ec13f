import { measureAnchoring } from '@fazhi/domain';
import type { FirstLevel, Suggestion } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { findRoundMaterial, sheetsThatCount } from '../moderation/round-material.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { AnchoringView } from './anchoring-view.js';
import { describeAnchoring } from './describe-anchoring.js';

/** What the withheld fifth of the suggestions is drawn for: whether seeing a suggestion moves an assessor's level. */
export class AnchoringService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** Over all desk sheets that were handed in and count. Null where the round withholds nothing, and for whoever may not see what sheets say together. */
  async find(actor: Actor, roundId: string): Promise<AnchoringView | null> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round?.withholds || !may(actor, 'seeScoredRanking', subjectOfRound(round))) return null;
    const towns = await this.shelf.findTowns(read, { roundId });
    const material = await findRoundMaterial(read, towns);
    const suggested = await findSuggestedLevels(
      read,
      towns.map(({ id }) => id),
    );
    const levels = towns.flatMap(({ id }): readonly FirstLevel[] =>
      sheetsThatCount(id, material)
        .filter(({ sheet }) => sheet.source === 'desk')
        .flatMap(({ sheet, rows }) =>
          rows.flatMap(({ indicator, firstLevel, firstLevelShown }) => {
            const level = suggested.get(id)?.get(indicator) ?? null;
            return firstLevel === null || firstLevelShown === null || level === null
              ? []
              : [{ assessor: sheet.accountId, indicator, level: firstLevel, suggested: level, wasShown: firstLevelShown }]; // prettier-ignore
          }),
        ),
    );
    const outcome = measureAnchoring(levels);
    const count = (wasShown: boolean) => levels.filter((one) => one.wasShown === wasShown).length;
    return {
      shownLevels: count(true),
      withheldLevels: count(false),
      difference: outcome.state === 'computed' ? outcome.difference : null,
      lower: outcome.state === 'computed' ? outcome.lower : null,
      upper: outcome.state === 'computed' ? outcome.upper : null,
      sentences: describeAnchoring(outcome),
    };
  }
}

/** The machine's levels by indicator, by town's year, of the report that stands; of one that was replaced in between, the newer one's. */
async function findSuggestedLevels(
  manager: EntityManager,
  townYearIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number | null>>> {
  const rows = await manager.find(ReadingEntity, {
    select: { reportId: true, suggestions: true, report: { id: true, townYearId: true } },
    where: { report: { townYearId: In([...townYearIds]), state: 'filed' } },
    relations: { report: true },
  });
  return new Map(
    rows.map(({ report, suggestions }) => [
      report?.townYearId ?? '',
      new Map(
        (JSON.parse(suggestions ?? '[]') as readonly Suggestion[]).map(({ indicator, level }) => [indicator, level]),
      ),
    ]),
  );
}
