import type { Span } from '@fazhi/domain';
import { splitSentences } from '../text/clauses.js';
import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';
import { placesOf } from './places-of.js';

const CAUSE =
  /原因(?:是|在于|有|主要|为)|由于|因为|导致|致使|造成|缘于|源于|归因|根源|在于|所致|受(?!理|众|教|益|案|到.{0,6}(?:好评|表彰)).{2,14}(?:影响|制约|限制)|(?:[，。；]|是)因(?!此|地|素|人|而|材|需|势|时|案).{2,}|加之|以致|制约|牵涉.{1,8}多|光靠|没有跟上|跟不上|。主要(?:是|在于)/;
/** What follows a shortcoming in a sentence of its own mostly says why or how. */
const EXPLAINED = /[。：][^。]{2,}，[^。]{2,}/;

/** C3: shortcomings, and their causes. Most of the shortcomings must be explained; a heading that names causes gives none. */
export function checkShortcomings({ reading: { text, problems }, zones }: CompletenessSource): Finding {
  const items = problems.length > 0 ? problems : sentencesOf(text, zones);
  if (items.length === 0)
    return { state: 'missing', quotes: [], reason: { zh: '未见存在的不足', en: 'No shortcomings were found' } };
  const explained = items.filter(({ start, end }) => {
    const words = text.slice(start, end);
    return CAUSE.test(words) || EXPLAINED.test(words.replace(/^.{0,6}[、.）)]/, ''));
  });
  if (explained.length * 2 > items.length)
    return {
      state: 'present',
      quotes: placesOf(explained),
      reason: {
        zh: `不足 ${items.length} 条，写了原因或说明的 ${explained.length} 条`,
        en: `${items.length} shortcomings, ${explained.length} with a cause or explanation`,
      },
    };
  return {
    state: 'partial',
    quotes: placesOf(items),
    reason:
      explained.length === 0
        ? { zh: `不足 ${items.length} 条，未见原因`, en: `${items.length} shortcomings, but no causes were found` }
        : {
            zh: `不足 ${items.length} 条，只有 ${explained.length} 条写了原因或说明`,
            en: `${items.length} shortcomings, only ${explained.length} with a cause or explanation`,
          },
  };
}

/** A shortcoming told in one breath is no list, and still there. */
function sentencesOf(text: string, zones: CompletenessSource['zones']): Span[] {
  return zones.filter(({ kind }) => kind === 'problems').flatMap((zone) => splitSentences(text, zone, 0));
}
