import type { Reading, Suggestion } from '@fazhi/domain';

/** What a suggestion rests on, by the names of the domain's measured agreements; null where it suggests nothing from evidence. */
export function suggestionSort({ rule, evidence, attainments }: Suggestion, { evidence: all, figures }: Reading): string | null {
  const own = evidence.flatMap((at) => all[at] ?? []);
  switch (rule.id) {
    case 'target-met':
    case 'target-missed':
      return 'target';
    case 'deed-with-support': {
      if (attainments.some(({ state }) => state === 'not-reported')) return 'open';
      const hasFigure = own.some((piece) => figures.some(({ start, end }) => start < piece.end && end > piece.start));
      if (own.length === 1 && hasFigure) return 'figureAlone';
      return own.filter(({ strength }) => strength === 'supported').length > 1 ? 'supportedTwice' : 'supported';
    }
    case 'loop-closed':
      return 'closed';
    case 'deed-without-support':
      return own.length > 1 ? 'deeds' : 'deed';
    case 'attitude-only':
      return 'attitude';
    case 'nothing-found':
      return 'nothing';
    default:
      return null;
  }
}
