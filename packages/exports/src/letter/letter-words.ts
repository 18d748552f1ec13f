import type { Language } from '@fazhi/domain';

const zh = {
  title: (town: string, year: number) => `${town}${String(year)}年度法治政府建设考评反馈`,
  to: (town: string) => `${town}：`,
  opening: (year: number, total: string, full: string, grade: string) =>
    `${String(year)}年度法治政府建设考评结果已经形成。你单位总分${total}分（满分${full}分），等次为“${grade}”。现将各维度得分、失分原因和整改要求反馈如下。`,
  openGrade: (grades: string) => `${grades}（待审定）`,
  draft: '本反馈为预告知，结果尚未发布。',
  dimensions: '一、各维度得分',
  lost: '二、失分指标及原因',
  nothingLost: '各项适用指标均得满分。',
  outside: '三、加减分及等次说明',
  noOutside: '没有指标以外的加分、减分。',
  mend: '四、整改事项',
  noMend: '请对照失分原因自行制定整改措施。',
  heading: (id: string, name: string, points: string, max: string, lost: string) =>
    `${id} ${name}：得${points}分（满分${max}分，失${lost}分）`,
  reason: '评定情况：',
  comment: '理由：',
  target: '年度目标：',
  quote: '报告原文：',
  noQuote: '报告中没有找到相关内容。',
  next: '再上一档需要：',
  states: { met: '达到', missed: '未达到', 'not-reported': '报告未写明数据' },
  reported: (value: string) => `报告为${value}`,
  dimension: '维度',
  points: '得分',
  max: '满分',
  rate: '得分率',
  item: '整改事项',
  due: '完成时限',
  noDate: '另行通知',
  mendOf: (id: string, name: string) => `${id} ${name}`,
  notApplicable: (names: string) => `不适用、不计入满分的指标：${names}。`,
  objection: '对结果有异议的，可以在规定期限内按指标提出申诉，并附报告原文或新的依据。',
  page: (page: number, pages: number) => `— ${String(page)} / ${String(pages)} —`,
};

const en: typeof zh = {
  title: (town, year) => `${town}: feedback on law-based governance, ${String(year)}`,
  to: (town) => `${town}:`,
  opening: (year, total, full, grade) =>
    `The results for ${String(year)} are in. Your town has ${total} of ${full} points; the grade is “${grade}”. Below: the points by dimension, why points were lost, and what to mend.`,
  openGrade: (grades) => `${grades} (to be decided)`,
  draft: 'This is advance notice: the results are not published.',
  dimensions: '1. Points by dimension',
  lost: '2. Lost points and why',
  nothingLost: 'Every indicator that applies has full marks.',
  outside: '3. Bonus, deductions and grade',
  noOutside: 'Nothing was added or taken outside the indicators.',
  mend: '4. To mend',
  noMend: 'Please plan what to mend from the reasons above.',
  heading: (id, name, points, max, lost) => `${id} ${name}: ${points} of ${max} points (${lost} lost)`,
  reason: 'Judged: ',
  comment: 'Reason: ',
  target: 'Target: ',
  quote: 'Your report: ',
  noQuote: 'The report says nothing about it.',
  next: 'The next level needs: ',
  states: { met: 'met', missed: 'missed', 'not-reported': 'no figure in the report' },
  reported: (value) => `reported ${value}`,
  dimension: 'Dimension',
  points: 'Points',
  max: 'Full marks',
  rate: 'Share',
  item: 'To mend',
  due: 'By',
  noDate: 'to be announced',
  mendOf: (id, name) => `${id} ${name}`,
  notApplicable: (names) => `Not applicable and left out of the full marks: ${names}.`,
  objection: 'You may object to single indicators within the time set, with words of your report or new evidence.',
  page: (page, pages) => `— ${String(page)} / ${String(pages)} —`,
};

/** The words of a feedback letter. */
export type LetterWords = typeof zh;

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = { zh, en };
