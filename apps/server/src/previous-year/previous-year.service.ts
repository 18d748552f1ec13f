import { mapIndicators } from '@fazhi/domain';
import { LessThan } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { ResultService } from '../results/result.service.js';
import { presentTownYear } from '../rounds/present-town-year.js';
import { RoundEntity } from '../rounds/round.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { PreviousYearView } from './previous-year-view.js';

/** The year before, beside the report that is being read. */
export class PreviousYearService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
    private readonly results: ResultService,
  ) {}

  /** The same town in the county's last round before this one; null where there was none, or the town was not in it. */
  async find(actor: Actor, townYearId: string): Promise<PreviousYearView | null> {
    const { read } = this.database;
    const town = await this.shelf.findTown(read, townYearId);
    if (!town || !may(actor, 'seePreviousYear', subjectOf(town))) return null;
    const [last] = await read.find(RoundEntity, {
      select: { id: true },
      where: { countyId: town.round.county.id, year: LessThan(town.round.year) },
      order: { year: 'DESC' },
      take: 1,
    });
    if (!last) return null;
    const [before] = await this.shelf.findTowns(read, { roundId: last.id, townId: town.town.id });
    if (!before) return null;
    const feedback = await this.results.feedback(actor, before.id);
    const told = new Map(feedback?.indicators.map((one) => [one.indicator.id, one]));
    const { rubric } = before.round;
    return {
      townYear: presentTownYear(before),
      isPublished: feedback !== null,
      indicators: mapIndicators(rubric, town.round.rubric).pairs.flatMap(({ older, newer, by, samePoints }) => {
        const indicator = rubric.indicators.find(({ id }) => id === older);
        if (!indicator) return [];
        const one = told.get(older);
        return [
          {
            indicator: newer,
            was: older,
            name: { zh: indicator.zh, en: indicator.en },
            by,
            samePoints,
            state: one?.state ?? null,
            level: one?.level ?? null,
            levelText: one?.levelText ?? null,
            points: one?.points ?? null,
            maxPoints: indicator.points,
            comments: one?.comments ?? [],
          },
        ];
      }),
    };
  }
}
