import type { Language } from '@fazhi/domain';

const zh = {
  title: (county: string, year: number) => `${county}${String(year)}年度\n法治政府建设考评情况汇报`,
  standing: { published: '依据：已公布的考评结果', provisional: '依据：拟提交审定的考评结果（未公布，会后收回）' },
  part: (title: string, part: number, parts: number) =>
    parts === 1 ? title : `${title}（${String(part)}/${String(parts)}）`,
  overview: '总体情况',
  scored: (towns: number) => `形成结果 ${String(towns)} 个乡镇（街道）`,
  range: (average: string, highest: string, lowest: string) =>
    `平均 ${average} 分\n最高 ${highest} 分，最低 ${lowest} 分`,
  full: (points: string) => `满分 ${points} 分`,
  gradeOf: (name: string, towns: number) => `${name} ${String(towns)} 个`,
  open: (towns: number) => `等次待审定 ${String(towns)} 个`,
  without: (names: string) => `未形成结果：${names}`,
  gradesSeries: '单位数',
  ranking: '总分排名',
  total: '总分',
  bandHint: '颜色随区间变化：同一区间内的分差不足以分出先后',
  bandLabel: (rank: number, name: string, band: number | null) =>
    band === null ? `${String(rank)} ${name}` : `${String(rank)} ${name}［${String(band)}］`,
  dimensions: '各维度得分率',
  highest: '最高',
  average: '平均',
  lowest: '最低',
  weakest: (name: string, rate: string) => `最弱：${name}，平均 ${rate}`,
  strongest: (name: string, rate: string) => `最强：${name}，平均 ${rate}`,
  movement: (year: number) => `与${String(year)}年名次比较`,
  moved: '名次变化（正数为上升）',
  noLastYear: '没有上一年度的结果可以比较',
  movementHint: (up: number, down: number, same: number) =>
    `上升 ${String(up)} 个，下降 ${String(down)} 个，不变 ${String(same)} 个`,
  movementCut: (shown: number) => `单位较多，图中为变化最大的 ${String(shown)} 个`,
  shortcomings: '共性短板',
  weakSeries: '得分不足六成的单位数',
  weakLine: (name: string, weak: number, towns: number, rate: string) =>
    `${name}：${String(towns)} 个中 ${String(weak)} 个不足六成，平均得分率 ${rate}`,
  noShortcomings: '没有单位在任何指标上得分不足六成',
  discuss: '提请讨论的单位',
  threshold: '最近的等次线',
  noDiscuss: '没有需要提请讨论的单位',
  discussCut: (more: number) => `另有 ${String(more)} 个单位符合列入条件，见工作簿`,
  discussHead: ['单位', '总分', '提请讨论的原因'],
  notes: {
    source: (standing: string, county: string, year: number, towns: number) =>
      `资料来源：${county}${String(year)}年度考评结果，${standing}，${String(towns)}个单位。`,
    seal: (seal: string) => `封存校验值（SHA-256）：${seal}`,
    overview: '平均、最高、最低取自各单位总分；等次为记录在案的等次，含名额限制和否决事项的影响。',
    ranking: '名次按总分排，同分同名次。区间由评分差异推算：同一区间内的先后不宜作为评优依据。明细见工作簿“排名”表。',
    dimensions: '得分率＝该维度得分之和÷适用满分之和；不适用的指标不计入满分。明细见工作簿“指标得分”表。',
    movement: '名次变化＝上年名次－本年名次；两年都有结果的单位才比较。评分标准有变动时，名次变化不等于工作变化。',
    shortcomings: '“不足六成”指得分低于该指标满分的60%；按占比由高到低列前五项。',
    discuss:
      '列入条件：等次待定、等次受名额或否决影响、总分距等次线1分以内、名次变动5位以上且达到单位数的五分之一。只是提请讨论，不是处理意见。',
  },
};

const en: typeof zh = {
  title: (county, year) => `${county}\nLaw-based governance, ${String(year)}`,
  standing: {
    published: 'Basis: published results',
    provisional: 'Basis: results put before the committee (not published; to be handed back)',
  },
  part: (title, part, parts) => (parts === 1 ? title : `${title} (${String(part)}/${String(parts)})`),
  overview: 'Overview',
  scored: (towns) => `${String(towns)} towns have a result`,
  range: (average, highest, lowest) => `Average ${average}\nHighest ${highest}, lowest ${lowest}`,
  full: (points) => `Out of ${points} points`,
  gradeOf: (name, towns) => `${name}: ${String(towns)}`,
  open: (towns) => `Grade to be decided: ${String(towns)}`,
  without: (names) => `Without a result: ${names}`,
  gradesSeries: 'Towns',
  ranking: 'Ranking',
  total: 'Total',
  bandHint: 'Colours change with the band: within one, the totals cannot tell the towns apart',
  bandLabel: (rank, name, band) =>
    band === null ? `${String(rank)} ${name}` : `${String(rank)} ${name} [${String(band)}]`,
  dimensions: 'Share of points by dimension',
  highest: 'Highest',
  average: 'Average',
  lowest: 'Lowest',
  weakest: (name, rate) => `Weakest: ${name}, ${rate} on average`,
  strongest: (name, rate) => `Strongest: ${name}, ${rate} on average`,
  movement: (year) => `Places since ${String(year)}`,
  moved: 'Places gained (lost below zero)',
  noLastYear: 'There is no result of the year before to compare with',
  movementHint: (up, down, same) => `${String(up)} up, ${String(down)} down, ${String(same)} unchanged`,
  movementCut: (shown) => `Of many towns, the chart shows the ${String(shown)} that moved most`,
  shortcomings: 'Common shortcomings',
  weakSeries: 'Towns below 60 %',
  weakLine: (name, weak, towns, rate) => `${name}: ${String(weak)} of ${String(towns)} below 60 %, ${rate} on average`,
  noShortcomings: 'No town is below 60 % of any indicator',
  discuss: 'Towns to discuss',
  threshold: 'Nearest grade line',
  noDiscuss: 'There is no town to discuss',
  discussCut: (more) => `${String(more)} more towns meet the conditions: see the workbook`,
  discussHead: ['Town', 'Total', 'Why'],
  notes: {
    source: (standing, county, year, towns) =>
      `Source: results of ${county}, ${String(year)}. ${standing}. ${String(towns)} towns.`,
    seal: (seal) => `Seal (SHA-256): ${seal}`,
    overview:
      'Average, highest and lowest are of the totals; grades are those on record, with what quotas and vetoes did to them.',
    ranking:
      'Ranked by total; equal totals share a place. Bands follow from how far assessors differ: the order within a band should decide nothing. Details: sheet “Ranking” of the workbook.',
    dimensions:
      'Share = points of the dimension ÷ full marks that apply; indicators that do not apply are left out. Details: sheet “Scores” of the workbook.',
    movement:
      'Places gained = last year’s place − this year’s, for towns with a result in both. Where the rubric changed, a moved place is not moved work.',
    shortcomings: '“Below 60 %” is of an indicator’s full marks; the five with the largest share of towns.',
    discuss:
      'Listed: an open grade, a grade moved by quota or veto, a total within a point of a grade’s line, five places and a fifth of the towns from last year’s place. To discuss, not a judgement.',
  },
};

/** The words of the briefing's slides and notes. */
export type BriefingWords = typeof zh;

export const BRIEFING_WORDS: Readonly<Record<Language, BriefingWords>> = { zh, en };
