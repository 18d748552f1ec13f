import type { Bilingual, Span } from '@fazhi/domain';
import type { CompletenessSource } from './completeness-source.js';
import { findDate } from './find-date.js';
import type { Finding } from './finding.js';
import { locateWords } from './locate-words.js';

const TITLE_WITHIN = 2000;

/** C1: town, year, title and date can be told. */
export function checkIdentity({ reading: { text, metadata } }: CompletenessSource): Finding {
  const { town, year, title, issuedOn, publishedOn } = metadata;
  const asked: readonly (readonly [Bilingual, boolean])[] = [
    [{ zh: '单位', en: 'the town' }, town !== null],
    [{ zh: '年度', en: 'the year' }, year !== null],
    [{ zh: '标题', en: 'the title' }, title !== null],
    [{ zh: '落款或公开日期', en: 'a date signed or published' }, issuedOn !== null || publishedOn !== null],
  ];
  const lacking = asked.filter(([, isThere]) => !isThere).map(([name]) => name);
  const head = title === null ? null : locateWords(text, title, TITLE_WITHIN);
  const quotes: Span[] = [...(head ? [head] : []), ...findDate(text, issuedOn ?? publishedOn)];
  if (lacking.length === 0)
    return {
      state: 'present',
      quotes,
      reason: { zh: '单位、年度、标题和日期都能认出', en: 'Town, year, title and date can all be told' },
    };
  return {
    state: lacking.length >= 3 ? 'missing' : 'partial',
    quotes,
    reason: {
      zh: `认不出${lacking.map(({ zh }) => zh).join('、')}`,
      en: `The report does not show ${lacking.map(({ en }) => en).join(', ')}`,
    },
  };
}
