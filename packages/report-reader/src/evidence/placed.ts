import type { Clause } from '../text/clauses.js';
import type { Deed } from './deed.js';
import type { ClauseMatch } from './match-clause.js';

/** A match in its clause, with what the clause is worth. */
export interface Placed extends ClauseMatch {
  readonly clause: Clause;
  readonly position: number;
  readonly deed: Deed;
}
