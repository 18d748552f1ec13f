import type { Language } from '@fazhi/domain';

/** By which a workbook is known as one of these. */
export const OFFLINE_MARK = 'fazhi-offline/1';

/** What stands for a judgement that is no level. */
export const JUDGEMENTS: Readonly<Record<Language, Readonly<Record<'not-applicable' | 'cannot-judge', string>>>> = {
  zh: { 'not-applicable': '不适用', 'cannot-judge': '不能判断' },
  en: { 'not-applicable': 'not applicable', 'cannot-judge': 'cannot judge' },
};

interface OfflineWords {
  readonly about: string;
  readonly title: (county: string, year: number, assessor: string) => string;
  readonly how: readonly string[];
  readonly note: string;
  readonly ruledOut: string;
  readonly heads: readonly string[];
  readonly withheld: string;
  readonly nothingFound: string;
  readonly choose: string;
  readonly audiences: Readonly<Record<'town' | 'internal', string>>;
}

export const OFFLINE_WORDS: Readonly<Record<Language, OfflineWords>> = {
  zh: {
    about: '说明',
    title: (county, year, assessor) => `${county} ${String(year)} 年度考评 离线评分表（${assessor}）`,
    how: [
      '每个乡镇（街道）一张表。只填“评定”“不适用的理由”“评语”“评语给谁”四列，其余是锁住的。',
      '评定：0 至 4，或者“不适用”（写明理由）、“不能判断”；空着就是还没有评。',
      '不要改动、移动或者另建各行；隐藏的一列是各行的身份，带回时要核对。',
      '有网络时在“离线评分表”页把本文件带回：先看会改什么，再决定是否写入；网上已改过的列为冲突，由您逐项决定。',
      '建议档次只反映报告写出了多少依据，不是考评结果。',
    ],
    note: '蓝色一列填评定。',
    ruledOut: '不适用于本单位、不用评的：',
    heads: [
      '指标',
      '名称',
      '满分',
      '各档要求',
      '建议档次',
      '报告原文',
      '评定',
      '不适用的理由',
      '评语',
      '评语给谁',
      '身份',
    ],
    withheld: '先评后看',
    nothingFound: '—',
    choose: '请从这些里选',
    audiences: { town: '镇里可看', internal: '内部' },
  },
  en: {
    about: 'About',
    title: (county, year, assessor) => `${county} ${String(year)}: offline score sheet of ${assessor}`,
    how: [
      'A tab a town. Fill in the four columns “Judgement”, “Why not applicable”, “Comment” and “For whom”; the others are locked.',
      'Judgement: 0 to 4, “not applicable” (say why) or “cannot judge”; empty is not scored yet.',
      'Do not change, move or add rows: a hidden column says what each row is and is checked on the way back.',
      'With a network, bring this file back on the page “Offline sheet”: it shows first what it would change; what was changed online meanwhile is a conflict, and you decide on each.',
      'Suggested levels show how much the report proves, never how good the town is.',
    ],
    note: 'Judgements go into the blue column.',
    ruledOut: 'Not applicable to this town, and not to be scored:',
    heads: [
      'Indicator',
      'Name',
      'Full marks',
      'What each level asks',
      'Suggested',
      'The report’s words',
      'Judgement',
      'Why not applicable',
      'Comment',
      'For whom',
      'Identity',
    ],
    withheld: 'score first',
    nothingFound: '—',
    choose: 'Choose one of these',
    audiences: { town: 'town', internal: 'internal' },
  },
};
