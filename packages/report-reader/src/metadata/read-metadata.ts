import type { ReportMetadata } from '@fazhi/domain';

/** What a report says about itself. */
export function readMetadata(text: string, fileName: string, facts: readonly string[]): ReportMetadata {
  void facts;
  const title = text.slice(0, text.indexOf('\n') + 1).trim() || fileName;
  return { title, town: null, county: null, year: null, issuedOn: null, publishedOn: null, documentNumber: null };
}
