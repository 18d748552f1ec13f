import type { Bilingual } from '../bilingual.js';
import { formatPoints } from '../format-points.js';
import type { AdjustmentOutcome } from './adjustment.js';

/** What became of a proposed item, as one sentence. Points in hundredths. */
export function describeOutcome(outcome: AdjustmentOutcome, claimed: number, counted: number): Bilingual {
  const [asked, got] = [formatPoints(claimed), formatPoints(counted)];
  switch (outcome) {
    case 'counted':
      return { zh: `计 ${got} 分`, en: `Counts ${got}` };
    case 'capped-by-item':
      return { zh: `应计 ${asked} 分，该项封顶，计 ${got} 分`, en: `${asked} claimed; the item’s cap leaves ${got}` };
    case 'capped-by-group':
      return { zh: `应计 ${asked} 分，合计封顶，计 ${got} 分`, en: `${asked} claimed; the group’s cap leaves ${got}` };
    case 'same-matter':
      return { zh: '同一事项只计最高一项', en: 'Only the weightiest claim on a matter counts' };
    case 'no-basis':
      return { zh: '没有依据，不计', en: 'No basis is given: it does not count' };
    case 'not-in-rubric':
      return { zh: '评分标准中没有该项', en: 'The rubric has no such item' };
    case 'wrong-claim':
      return { zh: '申报内容与该项计分办法不符', en: 'The claim is not in the terms of the item' };
    case 'returns-report':
      return { zh: '退回报告，补正后再评', en: 'The report goes back to be completed' };
    case 'holds-grade':
      return { zh: '一票否决，限制等次', en: 'A veto: it holds the grade' };
  }
}
