/** What a circular is signed and numbered with; what a county leaves out it fills in by hand. */
export interface Issue {
  readonly issuer: string | null;
  readonly number: string | null;
  /** ISO date. */
  readonly date: string | null;
}

/** Who usually issues: the office of the county's committee for law-based governance. 云岭县 → 中共云岭县委全面依法治县委员会办公室. */
export function issuerOf(county: string, issue: Issue): string {
  if (issue.issuer !== null && issue.issuer.trim() !== '') return issue.issuer.trim();
  const kind = /[市区旗]$/u.exec(county)?.[0] ?? '县';
  return `中共${county}委全面依法治${kind}委员会办公室`;
}

/** 2026-02-03 → 2026年2月3日; blanks to fill in where there is none. */
export function chineseDate(date: string | null, year: number): string {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? '') ?? [];
  return y === undefined ? `${String(year)}年\u3000月\u3000日` : `${y}年${String(Number(m))}月${String(Number(d))}日`;
}
