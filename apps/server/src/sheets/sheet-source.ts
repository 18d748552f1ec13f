/** Where a sheet comes from: 案卷评审 · 实地核查 · 第三方评估 · 自评. */
export type SheetSource = 'desk' | 'field-check' | 'third-party' | 'self-assessment';
