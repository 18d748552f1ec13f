import type { Placed } from '../placed.js';
import type { Proposal } from '../proposal.js';
import type { SignNote } from './sign-note.js';
import { ADJUNCT, DEED, OUTCOME } from './sign-words.js';

const LONGEST_WORDS = 12;
const LONGEST_CLAUSE = 40;
const OPENING = 12;
const NEAR = 8;

/** How a candidate's words stand in their clauses. */
export function readWording(own: readonly Placed[], { sentence, told }: Proposal, note: SignNote): void {
  const every = (holds: (one: Placed, ahead: string, behind: string) => boolean): boolean =>
    own.every((one) => {
      const { text } = one.clause;
      return holds(one, text.slice(0, one.at), text.slice(one.at + one.matched.length));
    });
  const most = (value: (one: Placed) => number): number => Math.max(...own.map(value));
  note('offset', Math.min(LONGEST_CLAUSE, Math.min(...own.map(({ at }) => at))) / LONGEST_CLAUSE);
  note(
    'length',
    most(({ matched }) => Math.min(LONGEST_WORDS, matched.length) / LONGEST_WORDS),
  );
  note(
    'share-of-clause',
    most(({ matched, clause }) => Math.min(1, matched.length / Math.max(1, clause.text.length))),
  );
  note(
    'ends-clause',
    every((_, __, behind) => behind.length < 2),
  );
  note(
    'in-adjunct',
    every((_, ahead) => ADJUNCT.test(ahead)),
  );
  note(
    'in-list',
    every((_, ahead, behind) => ahead.endsWith('、') || behind.startsWith('、')),
  );
  note(
    'in-quotes',
    every((_, ahead) => ahead.lastIndexOf('“') > ahead.lastIndexOf('”')),
  );
  note(
    'attribute',
    every((_, __, behind) => behind.slice(0, NEAR + 1).includes('的')),
  );
  note(
    'deed-verb-opens',
    own.some(({ clause }) => DEED.test(clause.text.slice(0, OPENING))),
  );
  note(
    'deed-verb-ahead',
    own.some(({ clause, at }) => DEED.test(clause.text.slice(Math.max(0, at - NEAR), at))),
  );
  note(
    'outcome',
    every(({ clause }) => OUTCOME.test(clause.text)),
  );
  note(
    'attitude',
    every(({ deed }) => deed === 'attitude'),
  );
  note(
    'all-told',
    every(({ position }) => told.has(position)),
  );
  note(
    'clause-length',
    most(({ clause }) => Math.min(LONGEST_CLAUSE, clause.text.length) / LONGEST_CLAUSE),
  );
  note('sentence-clauses', Math.min(8, sentence.clauses.length) / 8);
}
