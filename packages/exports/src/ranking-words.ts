import type { Language } from '@fazhi/domain';
import type { RankingTable } from './ranking-table.js';

/** The words of an exported ranking in one language. */
export interface RankingWords {
  readonly title: (table: RankingTable) => string;
  readonly sheet: string;
  readonly rank: string;
  readonly town: string;
  readonly total: string;
  readonly grade: string;
  readonly band: string;
  readonly bandNote: string;
  readonly notes: Readonly<Record<RankingTable['basis'], string>>;
  readonly unranked: (names: string) => string;
}

export const RANKING_WORDS: Readonly<Record<Language, RankingWords>> = {
  zh: {
    title: ({ county, year }) => `${county}${String(year)}年度法治政府建设考评排名`,
    sheet: '排名',
    rank: '名次',
    town: '乡镇（街道）',
    total: '总分',
    grade: '等次',
    band: '档',
    bandNote: '同一档的单位差距在评分误差以内，不分高下。',
    notes: {
      suggested: '本表为报告建议分，只反映报告写出了多少依据，不是考评结果。',
      scored: '本表按已提交的评分表汇总，尚未发布。',
      published: '本表为已发布的考评结果。',
    },
    unranked: (names) => `暂无得分：${names}`,
  },
  en: {
    title: ({ county, year }) => `${county} ${String(year)}: ranking in law-based governance`,
    sheet: 'Ranking',
    rank: 'Rank',
    town: 'Town',
    total: 'Total',
    grade: 'Grade',
    band: 'Band',
    bandNote: ' Within a band the differences are inside the noise of scoring.',
    notes: {
      suggested: 'Suggested points only: how much the reports prove, not a result.',
      scored: 'From submitted sheets; not published.',
      published: 'Published results.',
    },
    unranked: (names) => `Without a total: ${names}`,
  },
};
