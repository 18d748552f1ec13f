import type { Language } from '@fazhi/domain';
import { stringify } from 'csv-stringify/sync';
import { toSafeText } from './safe-text.js';

/** One event of the record as it goes into a table. */
interface AuditRow {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly actorRole: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
  readonly hash: string;
}

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['序号', '时间（UTC）', '何人', '身份', '来自', '动作', '对象', '之前', '之后', '理由', '校验码'],
  en: ['No.', 'Time (UTC)', 'Who', 'As', 'From', 'Action', 'Subject', 'Before', 'After', 'Reason', 'Hash'],
};

/** The record as CSV: UTF-8 with a byte-order mark, CRLF, one header line. @param isFirst false: more rows of a table that was begun */
export function auditCsv(rows: readonly AuditRow[], language: Language, isFirst: boolean): string {
  const lines = rows.map((row) => [
    String(row.number),
    row.at,
    ...[row.actor, row.actorRole, row.address, row.action, row.subject, row.before, row.after, row.reason].map((cell) =>
      toSafeText(cell ?? ''),
    ),
    row.hash,
  ]);
  return stringify(isFirst ? [[...HEADERS[language]], ...lines] : lines, { bom: isFirst, record_delimiter: '\r\n' });
}
