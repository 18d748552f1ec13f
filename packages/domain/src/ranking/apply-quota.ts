import type { Rubric } from '../rubric.js';
import { compareIds } from '../aggregation/compare-ids.js';
import type { TieDecision } from '../aggregation/county-input.js';
import type { QuotaReason } from './quota-reason.js';

/** A town before the quota: its total in hundredths and the grade that vetoes and gates left it. */
export interface QuotaCandidate {
  readonly town: string;
  readonly total: number;
  readonly grade: string;
}

/** A grade that stands, or one that the committee must choose because a tie crosses the cut [QTA3]. */
export type FinalGrade =
  | { readonly state: 'settled'; readonly grade: string; readonly reason: QuotaReason | null }
  | { readonly state: 'open'; readonly between: readonly [string, string]; readonly reason: QuotaReason };

/** How one grade's quota was filled. */
export interface QuotaStep {
  readonly grade: string;
  readonly share: number;
  readonly seats: number;
  /** Towns of that grade, highest total first. */
  readonly candidates: readonly string[];
  readonly kept: readonly string[];
  readonly lowered: readonly string[];
  /** Tied across the cut. */
  readonly open: readonly string[];
}

/**
 * Applies the rubric's quotas from the highest grade down [QTA1]–[QTA4]. A quota changes grades and names itself as the reason; it never
 * touches a score.
 * @param scored every town with a total, in any order
 * @returns the final grades in that order, and one step a quota
 */
export function applyQuota(
  rubric: Rubric,
  scored: readonly QuotaCandidate[],
  decisions: readonly TieDecision[],
): { readonly grades: readonly FinalGrade[]; readonly steps: readonly QuotaStep[] } {
  const rows = scored.map((row): Row => ({ ...row, final: { state: 'settled', grade: row.grade, reason: null } }));
  const steps: QuotaStep[] = [];
  rubric.grades.forEach(({ id, quota }, place) => {
    const next = rubric.grades[place + 1]?.id;
    if (quota === null || next === undefined) return;
    const seats = seatsOf(quota, scored.length);
    const candidates = rows
      .filter(({ final }) => final.state === 'settled' && final.grade === id)
      .sort((a, b) => b.total - a.total || compareIds(a.town, b.town));
    const reason: QuotaReason = { kind: 'quota', grade: id, seats, candidates: candidates.length };
    const firstOut = candidates[seats]?.total ?? -Infinity;
    const kept = candidates.filter(({ total }) => total > firstOut);
    const tied = candidates.filter(({ total }) => total === firstOut);
    // Where a tie begins exactly at the cut nobody of it fits: it is lowered whole, and nothing is open.
    const open = kept.length < seats && !settleTie(tied, decisions, [id, next], seats - kept.length) ? tied : [];
    for (const row of open) row.final = { state: 'open', between: [id, next], reason };
    for (const row of candidates)
      if (row.total <= firstOut && row.final.reason === null) row.final = { state: 'settled', grade: next, reason };
    steps.push({
      grade: id,
      share: quota,
      seats,
      candidates: townsOf(candidates),
      kept: townsOf(candidates.filter(({ final }) => final.state === 'settled' && final.grade === id)),
      lowered: townsOf(candidates.filter(({ final }) => final.state === 'settled' && final.grade === next)),
      open: townsOf(open),
    });
  });
  return { grades: rows.map(({ final }) => final), steps };
}

interface Row extends QuotaCandidate {
  final: FinalGrade;
}

const townsOf = (rows: readonly Row[]) => rows.map(({ town }) => town);

/** floor(share × towns), the share read as the decimal it was written as (0.29 of 100 is 29) [QTA1]. */
export function seatsOf(share: number, towns: number): number {
  return Math.floor((Math.round(share * 10_000) * towns) / 10_000);
}

/**
 * The committee's word settles a tie only where it speaks for every tied town, with a reason, and keeps within the seats left [QTA4].
 * @returns whether it did
 */
function settleTie(
  tied: readonly Row[],
  decisions: readonly TieDecision[],
  between: readonly [string, string],
  seats: number,
): boolean {
  const words = tied.flatMap((row) => {
    const word = decisions.find(({ town }) => town === row.town);
    return word && between.includes(word.grade) && word.reason.trim() !== '' ? [{ row, ...word }] : [];
  });
  if (words.length < tied.length || words.filter(({ grade }) => grade === between[0]).length > seats) return false;
  for (const { row, grade, reason } of words)
    row.final = { state: 'settled', grade, reason: { kind: 'committee', grade, reason } };
  return true;
}
