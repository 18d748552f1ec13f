import type { FlagSource } from './flag-source.js';
import { matchSlips } from './match-slips.js';
import type { SlipPattern } from './match-slips.js';
import type { Slip } from './slip.js';

/**
 * What 法治 goes with today, and 法制 went with once. All else that 法制 stands in is left alone: 法制审核, 法制机构, 法制统一, names of
 * offices, papers and days. The characters before it keep 依法制定 and 宪法制度 out.
 */
const MEANT =
  /(?<![依执司立普学用述宪守])法制(?:建设|宣传|宣讲|教育|意识|观念|思维|思想|环境|氛围|社会|国家|政府|乡村|文化|素养|素质|理念|精神|信仰|讲座|课|轨道|保障|示范|文艺|公园|长廊|广场|专栏|化|镇|乡|街道|县)/g;
/** Parts of names: the days of the Constitution were 法制宣传日 until 2014. */
const NAME = /^(?:教育)?(?:日|周|月|网|报|办|中心|基地|协会|学会|研究|处|科|股|出版|频道|委)/;

const PATTERNS: readonly SlipPattern[] = [
  {
    kind: 'legal-system',
    pattern: MEANT,
    reason: () => ({
      zh: '“法制”似应为“法治”（法制指制度，法治指依法治理）',
      en: 'It says 法制 (legal system) where 法治 (rule of law) seems to be meant',
    }),
    unless: (_, before, after) => NAME.test(after) || isInTitle(before),
  },
];

const isInTitle = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');

/** 法制 where 法治 is meant. */
export function findLegalSystem({ text }: FlagSource): Slip[] {
  return matchSlips(text, PATTERNS);
}
