import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';
import { findDate } from './find-date.js';

/** C6: filed by the round's date. The text shows only when it was signed. */
export function checkFilingDate({ reading: { text, metadata } }: CompletenessSource): Finding {
  const { issuedOn } = metadata;
  return {
    state: 'unknown',
    quotes: findDate(text, issuedOn),
    reason:
      issuedOn === null
        ? {
            zh: '报告没有落款日期；是否按时报送，要看本轮期限和收件时间',
            en: 'No date of signing; whether it came in time depends on the round’s date and when it arrived',
          }
        : {
            zh: `落款日期 ${issuedOn}；是否按时报送，要看本轮期限和收件时间`,
            en: `Signed ${issuedOn}; whether it came in time depends on the round’s date and when it arrived`,
          },
  };
}
