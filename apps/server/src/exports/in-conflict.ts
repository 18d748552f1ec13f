import { refuse } from '../refusals/refusal.js';

/** Why somebody gets no paper that holds every town before the results are published. */
export const IN_CONFLICT = refuse('forbidden', {
  zh: '您与本轮的一个单位有回避关系：结果公布前的材料、纪要和签字表请由其他考评负责人下载',
  en: 'You have a conflict of interest with a town of this round: papers of prepared results, minutes and signature sheet are another lead’s to fetch',
});
