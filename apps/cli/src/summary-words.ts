import type { CompletenessState, EvidenceStrength, Language } from '@fazhi/domain';

/** The words of the summary and the ranking in one language. */
export interface SummaryWords {
  readonly untitled: string;
  readonly unknown: string;
  readonly signed: string;
  readonly published: string;
  readonly counts: (counts: {
    readonly sections: number;
    readonly figures: number;
    readonly evidence: number;
    readonly problems: number;
    readonly nextSteps: number;
  }) => string;
  /** Stands before what was odd about the file. */
  readonly notice: string;
  readonly suggested: (points: string, full: string) => string;
  readonly level: (level: number) => string;
  readonly none: string;
  readonly strengths: Readonly<Record<EvidenceStrength, string>>;
  readonly more: (count: number) => string;
  readonly checks: string;
  readonly states: Readonly<Record<CompletenessState, string>>;
  readonly flags: (count: number) => string;
  readonly alsoAt: (count: number) => string;
  readonly rank: string;
  readonly town: string;
  readonly year: string;
  readonly total: string;
  readonly file: string;
  readonly note: string;
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = {
  zh: {
    untitled: '（未见标题）',
    unknown: '未写明',
    signed: '落款',
    published: '公开',
    counts: (n) =>
      `一级标题 ${n.sections} 个 · 数据 ${n.figures} 项 · 依据 ${n.evidence} 处 · 不足 ${n.problems} 条 · 打算 ${n.nextSteps} 条`,
    notice: '注意：',
    suggested: (points, full) => `建议分 ${points} / ${full}（只反映报告写出了多少依据，不是考评结果）`,
    level: (level) => `${level} 档`,
    none: '—',
    strengths: { attitude: '表态', measure: '举措', supported: '有据', result: '闭环' },
    more: (count) => `另有 ${count} 处`,
    checks: '报告核查（供人工确认，未确认不扣分）',
    states: { present: '有', partial: '不全', missing: '缺', unknown: '待核' },
    flags: (count) => `文字数据疑点 ${count} 处`,
    alsoAt: (count) => `同类另有 ${count} 处`,
    rank: '名次',
    town: '乡镇（街道）',
    year: '年度',
    total: '建议分',
    file: '文件',
    note: '建议分只反映报告写出了多少依据，不是考评结果。',
  },
  en: {
    untitled: '(no title found)',
    unknown: 'not stated',
    signed: 'signed',
    published: 'published',
    counts: (n) =>
      `${n.sections} top-level headings · ${n.figures} figures · ${n.evidence} pieces of evidence · ${n.problems} shortcomings · ${n.nextSteps} next steps`,
    notice: 'Note: ',
    suggested: (points, full) => `Suggested ${points} / ${full} (how much the report proves; not a result)`,
    level: (level) => `level ${level}`,
    none: '—',
    strengths: { attitude: 'stance', measure: 'deed', supported: 'supported', result: 'closed' },
    more: (count) => `${count} more`,
    checks: 'Completeness (for a person to confirm; nothing is deducted before)',
    states: { present: 'there', partial: 'in part', missing: 'missing', unknown: 'to check' },
    flags: (count) => `${count} place(s) in text or numbers look wrong`,
    alsoAt: (count) => `${count} more of the kind`,
    rank: 'Rank',
    town: 'Town',
    year: 'Year',
    total: 'Suggested',
    file: 'File',
    note: 'Suggested points show how much each report proves; they are not a result.',
  },
};
