import type { Suggestion } from '@fazhi/domain';

/** What assessors of the sample county write to towns, by the rule that fired. 〇 stands for the indicator. */
const COMMENTS: Readonly<Record<Suggestion['rule']['id'], readonly string[]>> = {
  'nothing-found': [
    '报告没有提到“〇”，如有开展请补报材料。',
    '“〇”未见反映，下年请单列一段。',
    '通篇未见“〇”内容，请核对后补充。',
    '这一项空缺，请说明是没有开展还是没有写。',
  ],
  'not-applicable': [],
  measured: [],
  'not-by-level': [],
  'attitude-only': [
    '只有表态，请写清做了什么、何时做的。',
    '“〇”停留在口号，请列出会议、文件或人员。',
    '要求写了，做法没有写，请补上实例。',
  ],
  'deed-without-support': [
    '有做法，缺数据，请补次数或件数。',
    '“〇”请注明时间、次数和成果。',
    '举措已写明，请附文件名称或办结情况。',
    '请把台账里的数字写进报告。',
  ],
  'deed-with-support': [
    '数据清楚，补上办结结果即可提档。',
    '依据较充分，请再写明整改是否到位。',
    '内容扎实，建议说明问题整改后的效果。',
  ],
  'target-missed': [
    '数据真实，但未达到年度目标。',
    '离年度目标还有差距，请写明原因和补救时间。',
    '本项未达标，已列入明年重点跟踪。',
  ],
  'loop-closed': ['有始有终，闭环清楚。', '办理结果写得明白，值得其他单位参考。'],
  'target-met': ['达到年度目标，材料扎实。', '完成年度任务，继续保持。', '目标完成，数据与附件一致。'],
};

const INTERNAL = ['数字与上年相近，合议时请核对原件。', '现场看过台账，基本属实。', '与附件口径不一，电话核实后再定。'];

/** A comment to the town; picked by `seed`, a number from 0. Empty where the rule has none. */
export function commentFor(rule: Suggestion['rule']['id'], indicatorName: string, seed: number): string {
  const choices = COMMENTS[rule];
  return choices[seed % Math.max(1, choices.length)]?.replace('〇', indicatorName) ?? '';
}

/** A note among assessors, which no town ever sees. */
export function internalNote(seed: number): string {
  return INTERNAL[seed % INTERNAL.length] ?? '';
}
