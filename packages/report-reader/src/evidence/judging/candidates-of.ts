import type { Clause } from '../../text/clauses.js';
import type { Placed } from '../placed.js';
import type { Proposal } from '../proposal.js';
import type { Candidate } from './candidate.js';
import { readSurroundings } from './read-surroundings.js';
import { readStanding } from './read-standing.js';
import { readSupport } from './read-support.js';
import { readWording } from './read-wording.js';
import type { SignNote } from './sign-note.js';
import { SIGNS } from './signs.js';

/** One candidate for each sentence and indicator that the rules propose. `counted`: clauses with figures; `dimensions`: by indicator. */
export function candidatesOf(
  proposals: readonly Proposal[],
  counted: ReadonlySet<Clause>,
  dimensions: ReadonlyMap<string, string>,
): Candidate[] {
  const surroundings = readSurroundings(proposals, counted, dimensions);
  return proposals.flatMap((proposal, at) => {
    const groups = new Map<string, Placed[]>();
    for (const one of proposal.placed) {
      const group = groups.get(one.indicator);
      if (group) group.push(one);
      else groups.set(one.indicator, [one]);
    }
    const standing = readStanding(proposal, groups, dimensions);
    const support = readSupport(proposal.sentence, counted);
    return [...groups].map(([indicator, own]) => {
      const signs = new Map<string, number>([['always', 1]]);
      const note: SignNote = (name, value) => signs.set(name, Number(value));
      const rank = standing(indicator, own, note);
      readWording(own, proposal, note);
      support(own, note);
      surroundings(at, indicator, rank, note);
      return { proposal, indicator, own, signs: SIGNS.map((name) => signs.get(name) ?? 0) };
    });
  });
}
