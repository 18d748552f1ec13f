import type { Language } from '@fazhi/domain';
import { rankingCsv } from '@fazhi/exports';
import type { RankingTable } from '@fazhi/exports';
import type { Actor } from '../permissions/actor.js';
import type { RankingBasis } from '../rankings/ranking-view.js';
import type { RankingService } from '../rankings/ranking.service.js';
import type { PaperPool } from './paper-pool.js';

export type RankingFormat = 'xlsx' | 'csv';

export interface ExportedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const CONTENT_TYPES: Readonly<Record<RankingFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
const BASIS_NAMES: Readonly<Record<Language, Readonly<Record<RankingBasis, string>>>> = {
  zh: { suggested: '建议分排名', scored: '评分排名', published: '公布结果排名' },
  en: { suggested: 'ranking of suggestions', scored: 'ranking of scores', published: 'ranking of results' },
};

/** Rankings as files for the meeting. */
export class RankingExportService {
  constructor(
    private readonly rankings: RankingService,
    private readonly pool: PaperPool,
  ) {}

  /** Null for whoever may not have it. */
  async make(
    actor: Actor,
    roundId: string,
    basis: RankingBasis,
    format: RankingFormat,
    language: Language,
  ): Promise<ExportedFile | null> {
    const ranking = await this.rankings.find(actor, roundId, basis, 'export');
    if (!ranking) return null;
    const table: RankingTable = {
      county: ranking.round.county.name,
      year: ranking.year,
      basis,
      dimensions: ranking.round.rubric.dimensions,
      rows: ranking.rows.map(({ rank, town, total, grade, band, dimensions }) => ({
        rank,
        town: town.name,
        total,
        grade,
        band,
        dimensions: Object.fromEntries(
          dimensions.map(({ dimension, points, applicableMax }) => [dimension, { points, applicableMax }]),
        ),
      })),
      unranked: ranking.unranked.map(({ name }) => name),
    };
    const bytes =
      format === 'xlsx'
        ? await this.pool.writeRanking({ table, language })
        : Buffer.from(rankingCsv(table, language), 'utf8');
    return {
      fileName: `${table.county} ${String(table.year)} ${BASIS_NAMES[language][basis]}.${format}`,
      contentType: CONTENT_TYPES[format],
      bytes,
    };
  }
}
