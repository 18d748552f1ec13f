import type { Bilingual } from '../bilingual.js';

/** Where a sheet comes from: 书面审核 · 实地核查 · 自评 · 第三方评估 · 人大代表评议. */
export type SourceKind = 'desk-review' | 'field-check' | 'self-assessment' | 'third-party' | 'deputies';

/** One side that scores (评分来源), and how much it weighs [SRC1]. */
export interface Source extends Bilingual {
  readonly id: string;
  readonly kind: SourceKind;
  /** A whole number, relative to the other sources'. 0: its sheets are shown and count for nothing [SRC2]. */
  readonly weight: number;
}

const NAMES: Readonly<Record<SourceKind, Bilingual>> = {
  'desk-review': { zh: '书面审核', en: 'Desk review' },
  'field-check': { zh: '实地核查', en: 'Field check' },
  'self-assessment': { zh: '乡镇自评', en: 'Self-assessment' },
  'third-party': { zh: '第三方评估', en: 'Third party' },
  deputies: { zh: '人大代表评议', en: 'People’s deputies' },
};

/**
 * A source of a kind, named by it; a self-assessment weighs 0 unless the county says otherwise [SRC2].
 * @param weight a whole number, relative to the other sources'
 */
export function createSource(kind: SourceKind, weight: number = kind === 'self-assessment' ? 0 : 100): Source {
  return { id: kind, kind, weight, ...NAMES[kind] };
}
