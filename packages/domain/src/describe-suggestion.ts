import type { Bilingual } from './bilingual.js';
import { describeTarget } from './describe-target.js';
import type { Plan } from './plan.js';
import type { Suggestion } from './suggestion.js';

/** The rule that fired, as one sentence for people. */
export function describeSuggestion(suggestion: Suggestion, plan: Plan): Bilingual {
  const { rule } = suggestion;
  switch (rule.id) {
    case 'nothing-found':
      return {
        zh: '未找到依据；是否未提及，由考评员判断',
        en: 'Nothing found; whether it is missing is for a person to say',
      };
    case 'not-applicable':
      return { zh: `不适用：${rule.basis.zh}`, en: `Not applicable: ${rule.basis.en}` };
    case 'measured': {
      const measure = plan.measures.find(({ id }) => id === rule.measure);
      const value = String(Math.round(rule.value * 10) / 10);
      return {
        zh: `${measure?.zh ?? rule.measure} ${value}，按规则计分`,
        en: `${measure?.en ?? rule.measure}: ${value}, scored by the indicator’s rule`,
      };
    }
    case 'not-by-level':
      return { zh: '该指标不按档次评分，由考评员填写', en: 'Not scored by levels; for a person to enter' };
    case 'attitude-only':
      return { zh: '只有表态，没有举措', en: 'A stance only, no deed' };
    case 'deed-without-support':
      return {
        zh: '有举措，没有数据、文件、人名或可查的结果',
        en: 'A deed, but no figure, document, name or checkable outcome',
      };
    case 'deed-with-support':
      return {
        zh: '有举措，有数据、文件、人名或可查的结果',
        en: 'A deed with a figure, document, name or checkable outcome',
      };
    case 'loop-closed':
      return { zh: '有数据，工作已办结或整改到位', en: 'Supported, and the work is shown to be finished' };
    case 'target-met':
    case 'target-missed':
      return describeAttained(suggestion, plan, rule.measure, rule.id === 'target-met');
  }
}

function describeAttained({ attainments }: Suggestion, plan: Plan, measureId: string, met: boolean): Bilingual {
  const measure = plan.measures.find(({ id }) => id === measureId);
  const attainment = attainments.find((item) => item.measure === measureId);
  if (!measure || !attainment || attainment.state === 'not-reported')
    return met
      ? { zh: '达到年度计划目标', en: "The plan's target is met" }
      : { zh: '未达到年度计划目标', en: "The plan's target is missed" };
  const value = `${String(Math.round(attainment.value * 10) / 10)}${measure.unit === '%' ? '%' : ` ${measure.unit}`}`;
  const target = describeTarget(measure);
  return met
    ? { zh: `${measure.zh} ${value}，达到目标 ${target}`, en: `${measure.en}: ${value}, target ${target} met` }
    : {
        zh: `有数据，${measure.zh} ${value}，未达目标 ${target}`,
        en: `Supported, but ${measure.en}: ${value}, target ${target} missed`,
      };
}
