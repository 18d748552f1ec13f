import { scoreEntry } from '@fazhi/domain';
import type { ModeratedIndicator, Rubric, SheetEntry } from '@fazhi/domain';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { ScoringSettings } from '../scoring/scoring-settings.js';
import type { ModerationDecisionEntity } from './moderation-decision.entity.js';
import type { DecisionView, ModerationRowView, ModerationTownView, ModerationView } from './moderation-view.js';
import { layOutTown, sheetsThatCount } from './round-material.js';
import type { RoundMaterial } from './round-material.js';

/** A town's moderation in numbers. */
export function presentModerationTown(
  { id, town }: TownInRound,
  rows: readonly ModeratedIndicator[],
  sheets: number,
): ModerationTownView {
  const count = (state: ModeratedIndicator['state']) => rows.filter((row) => row.state === state).length;
  return {
    townYearId: id,
    town,
    sheets,
    agreed: count('agreed'),
    withinTolerance: count('within-tolerance'),
    outsideTolerance: count('outside-tolerance'),
    incomplete: count('incomplete'),
    decided: rows.filter(({ decision }) => decision.state === 'stands').length,
    open: rows.filter(isOpen).length,
  };
}

/** Whether somebody must still decide before there is a result. */
export function isOpen({ state, decision }: ModeratedIndicator): boolean {
  return (
    decision.state === 'reason-missing' ||
    (decision.state === 'none' && (state === 'incomplete' || state === 'outside-tolerance'))
  );
}

/** The whole matrix of a town. */
export function presentModeration(
  town: TownInRound,
  material: RoundMaterial,
  settings: ScoringSettings,
  decisions: readonly ModerationDecisionEntity[],
  mayDecide: boolean,
): ModerationView {
  const sheets = sheetsThatCount(town.id, material);
  const laidOut = layOutTown(town, material, settings);
  const names = new Map(sheets.map(({ sheet }) => [sheet.accountId, sheet.account?.displayName ?? '']));
  const { rubric } = town.round;
  return {
    ...presentModerationTown(town, laidOut, sheets.length),
    tolerance: settings.tolerance,
    assessors: sheets.map(({ sheet }) => ({
      sheetId: sheet.id,
      name: sheet.account?.displayName ?? '',
      source: sheet.source,
    })),
    rows: laidOut
      .filter(({ state }) => state !== 'does-not-count')
      .map((row): ModerationRowView => {
        const { indicator, state, spread, lookAgain, agreed } = row;
        return {
          indicator,
          state,
          spread,
          lookAgain: lookAgain.map((id) => names.get(id) ?? ''),
          agreed: agreed && presentJudgement(rubric, indicator, agreed),
          cells: sheets.map(({ sheet, rows, round }) => {
            const own = rows.find((one) => one.indicator === indicator);
            return {
              sheetId: sheet.id,
              ...presentJudgement(rubric, indicator, round.entries[indicator] ?? NOT_SCORED),
              comment: own?.comment ?? '',
              audience: own?.audience ?? ('internal' as const),
            };
          }),
          decision: presentDecision(
            rubric,
            row,
            decisions.find((one) => one.indicator === indicator),
          ),
        };
      }),
    mayDecide,
  };
}

/** The final word on an indicator as a person sees it. */
export function presentDecision(
  rubric: Rubric,
  { indicator, decision: standing }: ModeratedIndicator,
  row: ModerationDecisionEntity | undefined,
): DecisionView {
  const entry = standing.state === 'none' ? NOT_SCORED : standing.entry;
  return {
    indicator,
    ...presentJudgement(rubric, indicator, entry),
    reason: row?.reason ?? '',
    origin: row?.origin ?? 'moderation',
    differs: standing.state === 'reason-missing' || (standing.state === 'stands' && standing.differs),
    isReasonMissing: standing.state === 'reason-missing',
    version: row?.version ?? 0,
    decidedBy: row?.decidedBy?.displayName ?? null,
    updatedAt: row?.updatedAt ?? null,
  };
}

const NOT_SCORED: SheetEntry = { state: 'not-scored' };

function presentJudgement(
  rubric: Rubric,
  indicatorId: string,
  entry: SheetEntry,
): ModerationRowView['agreed'] & object {
  const indicator = rubric.indicators.find(({ id }) => id === indicatorId);
  const score = indicator && scoreEntry(rubric, indicator, entry);
  return {
    // sheets hold levels and the states beside them; other rules' entries have points all the same
    state: entry.state === 'measured' || entry.state === 'checked' || entry.state === 'counted' ? 'level' : entry.state,
    level: entry.state === 'level' ? entry.level : null,
    basis: entry.state === 'not-applicable' ? entry.basis : null,
    points: score?.kind === 'scored' ? score.points : null,
  };
}
