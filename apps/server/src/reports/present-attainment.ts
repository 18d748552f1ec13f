import { describeTarget } from '@fazhi/domain';
import type { Plan, TargetAttainment } from '@fazhi/domain';
import type { AttainmentView } from './report-view.js';

export function presentAttainment(attainment: TargetAttainment, plan: Plan): AttainmentView {
  const measure = plan.measures.find(({ id }) => id === attainment.measure);
  const targetText = measure ? describeTarget(measure) : '';
  if (attainment.state === 'not-reported')
    return {
      measure: attainment.measure,
      state: 'not-reported',
      value: null,
      approximate: false,
      targetText,
      fraction: null,
      used: [],
    };
  const { state, value, approximate, used } = attainment;
  const valueOf = (role: 'numerator' | 'denominator') => used.find((statement) => statement.role === role)?.value;
  const above = valueOf('numerator');
  const below = valueOf('denominator');
  const fraction = above === undefined || below === undefined ? null : `${String(above)}/${String(below)}`;
  return { measure: attainment.measure, state, value, approximate, targetText, fraction, used };
}
