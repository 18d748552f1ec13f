import { intraclassCorrelation, krippendorffAlpha, sheetTotals } from '@fazhi/domain';
import type { Computed, CountyOutcome } from '@fazhi/domain';
import type { MeetingResult } from '@fazhi/exports';

/** How well the county's assessors agree, over all indicators and over the totals; nobody is named. */
export function measureAgreement(outcome: CountyOutcome): MeetingResult['agreement'] {
  const units = outcome.towns.flatMap(({ cells }) =>
    [...cells.values()]
      .filter(({ state }) => state === 'scored')
      .map(({ entries, maxPoints }) => entries.map(({ points }) => (points === null ? null : points / maxPoints))),
  );
  const alpha = krippendorffAlpha(units, 'interval');
  const scores = sheetTotals(outcome);
  const assessors = [...new Set(scores.map(({ sheet }) => sheet.assessor))];
  const grid = outcome.towns.map((_, town) =>
    assessors.map(
      (assessor) => scores.find((one) => one.town === town && one.sheet.assessor === assessor)?.total ?? null,
    ),
  );
  const correlation = intraclassCorrelation(grid);
  return [
    {
      name: { zh: 'Krippendorff α（各指标得分率）', en: 'Krippendorff’s α (share of the full marks, all indicators)' },
      value: alpha.state === 'computed' ? round(alpha.alpha) : null,
      note:
        alpha.state === 'computed'
          ? {
              zh: `${String(alpha.units)} 个镇次指标有两人以上评分；1 为完全一致，0 为与随机相当`,
              en: `${String(alpha.units)} indicators of towns were judged by two people or more; 1 is full agreement, 0 is chance`,
            }
          : whyNot(alpha),
    },
    {
      name: { zh: '组内相关系数 ICC(2)（总分，单人）', en: 'ICC(2), totals, one assessor' },
      value: correlation.state === 'computed' ? round(correlation.icc2.single.value) : null,
      note:
        correlation.state === 'computed'
          ? {
              zh: `${String(correlation.towns)} 个镇、${String(correlation.assessors)} 人；有缺评的 ${String(correlation.incompleteTowns)} 个镇未计`,
              en: `${String(correlation.towns)} towns, ${String(correlation.assessors)} assessors; ${String(correlation.incompleteTowns)} towns left out because a score was missing`,
            }
          : whyNot(correlation),
    },
  ];
}

function whyNot(outcome: Exclude<Computed<object>, { state: 'computed' }>): { zh: string; en: string } {
  return { zh: `评分不足，不可计算（${outcome.why}）`, en: `Not computable: ${outcome.why}` };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
