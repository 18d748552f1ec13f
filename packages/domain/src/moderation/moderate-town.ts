import { compareIds } from '../aggregation/compare-ids.js';
import { entryScorer } from '../aggregation/entry-scorer.js';
import type { RoundSheet } from '../aggregation/round-sheet.js';
import { canonicalJson } from '../canonical-json.js';
import { medianOf } from '../median-of.js';
import type { Indicator, Rubric } from '../rubric.js';
import { findRuledOut } from '../ruled-out.js';
import { informsOnly } from '../rules/informs-only.js';
import type { ScoreSheet, SheetEntry } from '../score-sheet.js';
import type { TownProfile } from '../town-profile.js';

/** What the lead must know of one indicator before deciding (合议). */
export interface ModeratedIndicator {
  readonly indicator: string;
  readonly state: 'agreed' | 'within-tolerance' | 'outside-tolerance' | 'incomplete' | 'does-not-count';
  /** Highest less lowest points, in hundredths; null where fewer than two have points. */
  readonly spread: number | null;
  /** Assessors who must look again, by id [MOD4]. */
  readonly lookAgain: readonly string[];
  /** What all agreed on; null where they did not. */
  readonly agreed: SheetEntry | null;
  readonly decision: Decision;
}

/** The final entry, and whether it may stand. */
export type Decision =
  | { readonly state: 'none' }
  /** As agreed, or with the reason why not [MOD5]. */
  | { readonly state: 'stands'; readonly entry: SheetEntry; readonly differs: boolean; readonly reason: string | null }
  | { readonly state: 'reason-missing'; readonly entry: SheetEntry };

/** The lead's final entries for a town, with reasons by indicator id. */
export interface ModerationDraft {
  readonly entries: ScoreSheet;
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * Lays one town's sheets side by side [MOD1]–[MOD5].
 * @param sheets those that count; the order does not matter
 * @param tolerance percent of an indicator's full marks by which points may lie apart (25: one level of the usual shares)
 */
export function moderateTown(
  rubric: Rubric,
  sheets: readonly RoundSheet[],
  profile: TownProfile,
  tolerance: number,
  draft: ModerationDraft = { entries: {}, reasons: {} },
): readonly ModeratedIndicator[] {
  const out = new Set(findRuledOut(rubric, profile).map(({ indicator }) => indicator));
  const own = [...sheets].sort((a, b) => compareIds(a.id, b.id));
  return rubric.indicators.map((indicator) => {
    const { id } = indicator;
    if (out.has(id) || informsOnly(indicator))
      return { indicator: id, state: 'does-not-count', spread: null, lookAgain: [], agreed: null, decision: NONE };
    const judged = judge(rubric, indicator, own, tolerance);
    return { ...judged, decision: decide(judged.agreed, draft.entries[id], draft.reasons[id]) };
  });
}

/** Distances that the rounding of points could have parted count as equal; hundredths. */
const ROUNDING = 2;

const NOT_SCORED: SheetEntry = { state: 'not-scored' };

const NONE: Decision = { state: 'none' };

function judge(
  rubric: Rubric,
  indicator: Indicator,
  sheets: readonly RoundSheet[],
  tolerance: number,
): Omit<ModeratedIndicator, 'decision'> {
  const score = entryScorer(rubric, indicator);
  const rows = sheets.map(({ assessor, entries }) => {
    const entry = entries[indicator.id] ?? NOT_SCORED;
    return { assessor, entry, score: score(entry) };
  });
  const names = (list: readonly { readonly assessor: string }[]) =>
    [...new Set(list.map(({ assessor }) => assessor))].sort(compareIds);
  const voiced = rows.filter((row) => row.score.kind !== 'abstained');
  const scored = voiced.flatMap((row) => (row.score.kind === 'scored' ? [{ ...row, points: row.score.points }] : []));
  const points = scored.map((row) => row.points);
  const spread = points.length > 1 ? Math.max(...points) - Math.min(...points) : null;
  const result = (
    state: ModeratedIndicator['state'],
    lookAgain: readonly string[] = [],
    agreed: SheetEntry | null = null,
  ) => ({ indicator: indicator.id, state, spread, lookAgain, agreed });
  const open = rows.filter((row) => row.score.kind === 'open');
  const [first] = voiced;
  if (open.length > 0 || first === undefined) return result('incomplete', names(open.length > 0 ? open : rows));
  const excluded = voiced.filter((row) => row.score.kind === 'excluded');
  if (excluded.length > 0 && scored.length > 0) return result('outside-tolerance', names(voiced));
  const same = voiced.every(({ entry }) => sameJudgement(entry, first.entry));
  if (same || excluded.length > 0) return result('agreed', [], first.entry);
  if (Number(spread) * 100 <= tolerance * indicator.points) return result('within-tolerance');
  const middle = Number(medianOf(points));
  const farthest = Math.max(...points.map((value) => Math.abs(value - middle)));
  return result(
    'outside-tolerance',
    names(scored.filter((row) => Math.abs(row.points - middle) > farthest - ROUNDING)),
  );
}

const sameJudgement = (a: SheetEntry, b: SheetEntry) => canonicalJson(a) === canonicalJson(b);

function decide(agreed: SheetEntry | null, entry: SheetEntry | undefined, reason = ''): Decision {
  if (entry === undefined || entry.state === 'not-scored') return NONE;
  const differs = agreed === null || !sameJudgement(agreed, entry);
  if (differs && reason.trim() === '') return { state: 'reason-missing', entry };
  return { state: 'stands', entry, differs, reason: reason.trim() === '' ? null : reason };
}
