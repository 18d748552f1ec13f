import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';
import { findDate } from './find-date.js';

/** C7: published by the round's date. A file that was never a web page shows none. */
export function checkPublicationDate({ reading: { text, metadata } }: CompletenessSource): Finding {
  const { publishedOn } = metadata;
  return {
    state: 'unknown',
    quotes: findDate(text, publishedOn),
    reason:
      publishedOn === null
        ? {
            zh: '文件中没有公开日期，请到公开网页核对是否按时公开',
            en: 'The file bears no date of publication; check the public page',
          }
        : {
            zh: `公开日期 ${publishedOn}；是否按时公开，要看本轮期限`,
            en: `Published ${publishedOn}; whether in time depends on the round’s date`,
          },
  };
}
