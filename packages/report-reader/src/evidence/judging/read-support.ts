import type { Clause, Sentence } from '../../text/clauses.js';
import { namesOtherWork } from '../matter.js';
import type { Placed } from '../placed.js';
import type { SignNote } from './sign-note.js';
import { CASES, DONE, GOODS, MAXIM, SLOGAN } from './sign-words.js';

/** Notes what supports a candidate's words. */
export type Support = (own: readonly Placed[], note: SignNote) => void;

/** What the clauses of a sentence hold beside the words of any indicator; each is looked at once. */
export function readSupport(sentence: Sentence, counted: ReadonlySet<Clause>): Support {
  const { text, clauses } = sentence;
  const hasFigure = clauses.some((clause) => counted.has(clause));
  const slogans = countOf(text, SLOGAN);
  const maxims = countOf(text, MAXIM);
  const isDone = DONE.test(text);
  const cases = countOf(text, CASES);
  const goods = countOf(text, GOODS);
  const isOther = namesOtherWork(text);
  return (own, note) => {
    const words = [...new Set(own.map(({ clause }) => clause))];
    const some = (holds: (clause: string) => boolean): boolean => words.some((clause) => holds(clause.text));
    const hasOwnFigure = words.some((clause) => counted.has(clause));
    note('figure', hasOwnFigure);
    note('figure-elsewhere', hasFigure && !hasOwnFigure);
    note('no-figure', !hasFigure);
    note('done-in-clause', isDone && some((clause) => DONE.test(clause)));
    note('done-in-sentence', isDone);
    note('counts-cases', Math.min(4, cases) / 4);
    note('counts-goods', Math.min(3, goods) / 3);
    note('counts-goods-in-clause', goods > 0 && some((clause) => countOf(clause, GOODS) > 0));
    note('maxims', Math.min(3, maxims) / 3);
    note('maxim-in-clause', maxims > 0 && some((clause) => countOf(clause, MAXIM) > 0));
    note('slogans', Math.min(3, slogans) / 3);
    note('slogan-in-clause', slogans > 0 && some((clause) => countOf(clause, SLOGAN) > 0));
    note('slogans-without-figure', slogans > 1 && !hasFigure);
    note('other-work', isOther);
    note('other-work-in-clause', isOther && some(namesOtherWork));
  };
}

function countOf(text: string, words: RegExp): number {
  let count = 0;
  words.lastIndex = 0;
  while (words.test(text)) count += 1;
  return count;
}
