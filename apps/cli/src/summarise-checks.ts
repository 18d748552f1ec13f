import type { Language, Reading, Rubric } from '@fazhi/domain';
import { shortenQuote } from './shorten-quote.js';
import { SUMMARY_WORDS } from './summary-words.js';

/** The completeness checklist, a line an item, and below it every flag with its quote. */
export function summariseChecks({ text, completeness, flags }: Reading, rubric: Rubric, language: Language): string[] {
  const words = SUMMARY_WORDS[language];
  const names = new Map(rubric.outside.completeness.items.map((item) => [item.id, item[language] ?? item.zh]));
  const lines = completeness.map(
    ({ item, state, reason }) =>
      `    ${item}  ${words.states[state]}  ${names.get(item) ?? item}${language === 'zh' ? '：' : ': '}${reason[language]}`,
  );
  const marks = flags.map((flag) => {
    const more = flag.alsoAt.length > 0 ? `（${words.alsoAt(flag.alsoAt.length)}）` : '';
    return `    ·  “${shortenQuote(text, flag)}” ${flag.reason[language]}${more}`;
  });
  return [
    ...(lines.length > 0 ? ['', `  ${words.checks}`, ...lines] : []),
    ...(marks.length > 0 ? [`  ${words.flags(marks.length)}`, ...marks] : []),
  ];
}
