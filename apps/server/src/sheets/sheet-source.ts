import type { SourceKind } from '@fazhi/domain';

/** Where a sheet comes from: 书面审核 · 实地核查 · 第三方评估 · 自评. */
export const SHEET_SOURCES = ['desk', 'field-check', 'third-party', 'self-assessment'] as const;

export type SheetSource = (typeof SHEET_SOURCES)[number];

/** The same in the words of the scoring rules. */
export const SOURCE_KINDS = {
  desk: 'desk-review',
  'field-check': 'field-check',
  'third-party': 'third-party',
  'self-assessment': 'self-assessment',
} as const satisfies Record<SheetSource, SourceKind>;
