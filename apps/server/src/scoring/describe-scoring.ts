import { createSource, formatPoints } from '@fazhi/domain';
import type { Bilingual, ConversionFormula, Rubric } from '@fazhi/domain';
import { SHEET_SOURCES, SOURCE_KINDS } from '../sheets/sheet-source.js';
import type { ScoringSettings } from './scoring-settings.js';

const COMBINE: Readonly<Record<ScoringSettings['combine'], Bilingual>> = {
  mean: { zh: '同一来源取各人得分的平均数', en: 'Within a source the mean of its assessors stands' },
  median: { zh: '同一来源取各人得分的中位数', en: 'Within a source the median of its assessors stands' },
  additive: {
    zh: '扣除各考评员的宽严差异后计分（单位加考评员的加性模型）',
    en: 'Assessors’ severity is taken off (the additive model of town and assessor)',
  },
};

/** A round's settings in plain sentences, in the order in which they work. */
export function describeScoring(settings: ScoringSettings, rubric: Rubric): readonly Bilingual[] {
  return [
    describeWeights(settings),
    COMBINE[settings.combine],
    ...(settings.trimFrom === null
      ? []
      : [
          {
            zh: `同一来源满 ${String(settings.trimFrom)} 份时，去掉一个最高分和一个最低分`,
            en: `Where a source has ${String(settings.trimFrom)} sheets or more, the highest and the lowest are left out`,
          },
        ]),
    {
      zh: `同一指标的得分相差超过满分的 ${String(settings.tolerance)}%，须经合议定档`,
      en: `Where points lie apart by more than ${String(settings.tolerance)}% of the full marks, the lead decides`,
    },
    describeQuota(settings, rubric),
    ...(settings.conversion ? [describeConversion(settings.conversion, rubric)] : []),
    settings.showsBands
      ? {
          zh: '公布的排名标出档次，同档单位的差距在误差以内，不分高下',
          en: 'The published ranking shows bands: within one, noise does not tell towns apart',
        }
      : { zh: '公布的排名不标档次', en: 'The published ranking shows no bands' },
  ];
}

function describeWeights({ weights }: ScoringSettings): Bilingual {
  const named = SHEET_SOURCES.map((source) => ({ ...createSource(SOURCE_KINDS[source]), weight: weights[source] }));
  const counted = named.filter(({ weight }) => weight > 0);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number) => `${String(Math.round((weight * 1000) / all) / 10)}%`;
  const shown = named.filter(({ weight }) => weight === 0);
  return {
    zh: `${counted.map(({ zh, weight }) => `${zh}占 ${share(weight)}`).join('，')}；没有评分的来源，其权重按比例由其余来源分担。${shown.map(({ zh }) => zh).join('、')}${shown.length > 0 ? '只供参考，不计分' : ''}`,
    en: `${counted.map(({ en, weight }) => `${en} ${share(weight)}`).join(', ')}; the weight of a source without scores falls to the others.${shown.length > 0 ? ` Shown without counting: ${shown.map(({ en }) => en).join(', ')}` : ''}`,
  };
}

function describeQuota({ quota }: ScoringSettings, { grades: [best] }: Rubric): Bilingual {
  const name = { zh: best?.zh ?? '', en: best?.en ?? '' };
  return quota === null
    ? { zh: `“${name.zh}”没有名额限制`, en: `No quota on “${name.en}”` }
    : {
        zh: `“${name.zh}”不超过参评单位的 ${String(quota)}%（向下取整）；压线同分由县里审定`,
        en: `“${name.en}” for ${String(quota)}% of the towns at most (rounded down); a tie across the cut is the committee’s`,
      };
}

function describeConversion(formula: ConversionFormula, { points, grades }: Rubric): Bilingual {
  const text = formatPoints;
  switch (formula.kind) {
    case 'proportion':
      return {
        zh: `折算：总分 ÷ ${text(points)} × ${text(formula.give)} 分`,
        en: `Converted: total ÷ ${text(points)} × ${text(formula.give)}`,
      };
    case 'above-base':
      return {
        zh: `折算：${text(formula.base)} 分起算，满分折 ${text(formula.give)} 分`,
        en: `Converted: from ${text(formula.base)} on, ${text(formula.give)} at full marks`,
      };
    case 'by-grade': {
      const of = (id: string) => text(formula.points[id] ?? 0);
      return {
        zh: `折算：${grades.map(({ id, zh }) => `${zh} ${of(id)} 分`).join('，')}`,
        en: `Converted: ${grades.map(({ id, en }) => `${en} ${of(id)}`).join(', ')}`,
      };
    }
    case 'by-rank':
      return {
        zh: `折算：第一名 ${text(formula.first)} 分，每低一名少 ${text(formula.step)} 分，至少 ${text(formula.least)} 分`,
        en: `Converted: ${text(formula.first)} for the first rank, ${text(formula.step)} less for each rank, ${text(formula.least)} at least`,
      };
  }
}
