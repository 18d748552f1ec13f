import type { Anchoring, Bilingual, Computed } from '@fazhi/domain';

/** What seeing the machine's suggestion did to first levels [ANC1], in sentences that promise no more than the interval does. */
export function describeAnchoring(outcome: Computed<Anchoring>): readonly Bilingual[] {
  if (outcome.state !== 'computed')
    return [
      outcome.why === 'all-ratings-equal'
        ? {
            zh: '看得到建议和先不看建议的评分，与建议的差距都没有高低之分，算不出区间。',
            en: 'With and without the suggestion, first levels all lie equally far from it: no interval can be computed.',
          }
        : {
            zh: '先不看建议的评分还太少，暂时看不出建议是否影响了打分。',
            en: 'Too few first levels were given without the suggestion to say whether it moves scores.',
          },
    ];
  const { shown, withheld, difference, lower, upper } = outcome;
  const interval = `${number(lower)} ~ ${number(upper)}`;
  return [
    {
      zh: `看得到建议时，考评员第一次定的档次与建议平均差 ${number(shown.distance)} 档（${String(shown.levels)} 次）；先不看建议时平均差 ${number(withheld.distance)} 档（${String(withheld.levels)} 次）。`,
      en: `Where the suggestion was shown, first levels lie ${number(shown.distance)} levels from it on average (n = ${String(shown.levels)}); where it was withheld, ${number(withheld.distance)} (n = ${String(withheld.levels)}).`,
    },
    lower > 0
      ? {
          zh: `相差 ${number(difference)} 档（95% 区间 ${interval}）：看到建议的更靠近建议，建议很可能带动了打分，合议时宜多看依据。`,
          en: `The difference is ${number(difference)} levels (95 % interval ${interval}): whoever saw the suggestion stayed nearer to it, so it probably pulls scores. Look at the evidence in moderation.`,
        }
      : upper < 0
        ? {
            zh: `相差 ${number(difference)} 档（95% 区间 ${interval}）：看到建议的反而离建议更远。`,
            en: `The difference is ${number(difference)} levels (95 % interval ${interval}): whoever saw the suggestion went farther from it.`,
          }
        : {
            zh: `相差 ${number(difference)} 档（95% 区间 ${interval}，含 0）：看不出建议带动了打分，也不能说没有影响。`,
            en: `The difference is ${number(difference)} levels (95 % interval ${interval}, 0 within): no pull of the suggestion can be seen, nor ruled out.`,
          },
  ];
}

function number(value: number): string {
  return value
    .toFixed(2)
    .replace(/^-0\.00$/u, '0.00')
    .replace('-', '−');
}
