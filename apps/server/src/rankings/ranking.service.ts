import { composeResult, rankTowns, totalSuggestions } from '@fazhi/domain';
import type { DimensionTotal, Grade, SealedResult, Suggestion } from '@fazhi/domain';
import { In, IsNull, Not } from 'typeorm';
import { findConflicted } from '../conflicts/find-conflicted.js';
import { findLatestVersion } from '../county-results/county-result.service.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { findWithheld } from '../reports/withheld-suggestions.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { newestOf } from '../results/newest-of.js';
import { gradeIn } from '../results/present-feedback.js';
import { ResultEntity } from '../results/result.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { FrozenRound } from '../rounds/frozen-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { findScoring } from '../scoring/find-scoring.js';
import { isDecision } from '../sheets/is-decision.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { toScoreSheet } from '../sheets/to-score-sheet.js';
import type { RankingBasis, RankingView } from './ranking-view.js';

interface Standing {
  readonly total: number;
  readonly grade: Grade | null;
  readonly dimensions: readonly DimensionTotal[];
  readonly band: number | null;
}

type Use = 'see' | 'export';

const OPERATION: Readonly<Record<Use, Readonly<Record<RankingBasis, Operation>>>> = {
  see: { suggested: 'seeSuggestedRanking', scored: 'seeScoredRanking', published: 'seePublishedRanking' },
  export: { suggested: 'exportSuggestedRanking', scored: 'exportScoredRanking', published: 'exportPublishedRanking' },
};

/** Rankings of a round's towns. */
export class RankingService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** The ranking with its round; null for whoever may not have it. */
  async find(
    actor: Actor,
    roundId: string,
    basis: RankingBasis,
    use: Use = 'see',
  ): Promise<(RankingView & { readonly round: FrozenRound }) | null> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    if (!round || !may(actor, OPERATION[use][basis], subjectOfRound(round))) return null;
    const all = await this.shelf.findTowns(this.database.read, { roundId });
    // who must keep away from a town learns nothing of it before publication, not by a gap among the ranks either
    const towns = basis === 'suggested' ? all.filter((town) => may(actor, 'seeSuggestions', subjectOf(town))) : all;
    const standings = new Map(await this.standings(round, towns, basis));
    // a sum would tell of a suggestion that is withheld
    if (basis === 'suggested')
      for (const [id, indicators] of await findWithheld(this.database.read, actor, towns))
        if (indicators.size > 0) standings.delete(id);
    // the official order within a tie is the order in which the rows go in
    const rows = rankTowns(
      towns.flatMap(({ id, town }) => {
        const standing = standings.get(id);
        return standing ? [{ town, townYearId: id, ...standing }] : [];
      }),
    );
    return {
      round,
      basis,
      year: round.year,
      rows,
      unranked: towns.filter(({ id }) => !standings.has(id)).map(({ town }) => town),
    };
  }

  private standings(
    round: CurrentRound,
    towns: readonly TownInRound[],
    basis: RankingBasis,
  ): Promise<ReadonlyMap<string, Standing>> {
    switch (basis) {
      case 'suggested':
        return this.suggested(round);
      case 'scored':
        return round.phase === null ? this.scored(round, towns) : this.prepared(round);
      case 'published':
        return this.published(round);
    }
  }

  private async suggested(round: FrozenRound): Promise<ReadonlyMap<string, Standing>> {
    const rows = await this.database.read.find(ReadingEntity, {
      select: { reportId: true, suggestions: true, report: { id: true, townYearId: true } },
      where: { report: { roundId: round.id, state: 'filed' } },
      relations: { report: true },
    });
    const standings = new Map<string, Standing>();
    for (const { suggestions, report } of rows) {
      const { total, dimensions } = totalSuggestions(
        round.rubric,
        suggestions === null ? [] : (JSON.parse(suggestions) as Suggestion[]),
      );
      if (total !== null && report?.townYearId)
        standings.set(report.townYearId, { total, grade: null, dimensions, band: null });
    }
    return standings;
  }

  private async scored(round: FrozenRound, towns: readonly TownInRound[]): Promise<ReadonlyMap<string, Standing>> {
    const where = { townYear: { roundId: round.id }, submittedAt: Not(IsNull()) };
    const sheets = await this.database.read.find(SheetEntity, { where, relations: { account: true } });
    const entries = await this.database.read.find(SheetEntryEntity, { where: { sheet: where } });
    const standings = new Map<string, Standing>();
    const isConflicted = await findConflicted(
      this.database.read,
      towns.map(({ town }) => town.id),
    );
    for (const { id, town, profile } of towns) {
      const submitted = sheets
        .filter(({ townYearId, accountId }) => townYearId === id && !isConflicted(town.id, accountId))
        .map((sheet) => ({
          decides: isDecision(sheet),
          entries: toScoreSheet(entries.filter(({ sheetId }) => sheetId === sheet.id)),
        }));
      const outcome = submitted.length > 0 ? composeResult(round.rubric, submitted, profile) : null;
      if (outcome?.ok)
        standings.set(id, {
          total: outcome.result.total,
          grade: null,
          dimensions: outcome.result.dimensions,
          band: null,
        });
    }
    return standings;
  }

  /** With phases the county has one result of all towns: the newest version that was not withdrawn, with its very numbers. */
  private async prepared({ id }: FrozenRound): Promise<ReadonlyMap<string, Standing>> {
    const version = await findLatestVersion(this.database.read, id);
    if (!version) return new Map();
    const { outcome } = JSON.parse(version.sealed) as SealedResult;
    return new Map(
      outcome.towns.flatMap(({ town, result }) =>
        result
          ? [[town, { total: result.total, grade: null, dimensions: result.dimensions, band: result.band }] as const]
          : [],
      ),
    );
  }

  /** Bands of a published county by town-year id; none where the county shows none, or its towns were published one by one. */
  private async bands(
    round: FrozenRound,
    results: readonly ResultEntity[],
  ): Promise<ReadonlyMap<string, { readonly total: number; readonly band: number | null }>> {
    const ids = [...new Set(results.flatMap(({ resultVersionId }) => resultVersionId ?? []))];
    if (ids.length === 0 || !(await findScoring(this.database.read, round)).settings.showsBands) return new Map();
    const [version] = await this.database.read.find(ResultVersionEntity, {
      select: { id: true, sealed: true },
      where: { id: In(ids) },
      order: { version: 'DESC' },
      take: 1,
    });
    const { outcome } = JSON.parse(version?.sealed ?? '{"outcome":{"towns":[]}}') as Pick<SealedResult, 'outcome'>;
    return new Map(outcome.towns.flatMap(({ town, result }) => (result ? [[town, result] as const] : [])));
  }

  private async published(round: FrozenRound): Promise<ReadonlyMap<string, Standing>> {
    const results = newestOf(
      await this.database.read.find(ResultEntity, { where: { townYear: { roundId: round.id } } }),
    );
    const bands = await this.bands(round, results);
    return new Map(
      results.map(({ townYearId, frozen }) => {
        const { total, dimensions, grade } = JSON.parse(frozen) as FrozenResult;
        const own = bands.get(townYearId);
        return [
          townYearId,
          {
            total,
            dimensions,
            grade: gradeIn(round.rubric, { grade, total }),
            // a result left from an earlier version stands in none of this version's bands
            band: own?.total === total ? own.band : null,
          },
        ];
      }),
    );
  }
}
