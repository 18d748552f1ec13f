import type { ModeratedIndicator } from '@fazhi/domain';
import type { TownView } from '../counties/county-view.js';
import type { CommentAudience } from '../sheets/comment-audience.js';
import type { EntryState } from '../sheets/entry-state.js';
import type { SheetSource } from '../sheets/sheet-source.js';
import type { DecisionOrigin } from './decision-origin.js';

/** How far a town's moderation is, counted in indicators. */
export interface ModerationTownView {
  readonly townYearId: string;
  readonly town: TownView;
  readonly sheets: number;
  readonly agreed: number;
  readonly withinTolerance: number;
  readonly outsideTolerance: number;
  readonly incomplete: number;
  readonly decided: number;
  /** On which somebody must still decide before there is a result. */
  readonly open: number;
}

/** A judgement in a cell. Points in hundredths; null where it has none. */
interface JudgementView {
  readonly state: EntryState;
  readonly level: number | null;
  readonly basis: string | null;
  readonly points: number | null;
}

interface ModerationCellView extends JudgementView {
  readonly sheetId: string;
  readonly comment: string;
  readonly audience: CommentAudience;
}

/** The county's final word on an indicator; `not-scored` where there is none. */
export interface DecisionView extends JudgementView {
  readonly indicator: string;
  readonly reason: string;
  readonly origin: DecisionOrigin;
  /** It differs from what was agreed, or nothing was. */
  readonly differs: boolean;
  readonly isReasonMissing: boolean;
  /** 0: never written. */
  readonly version: number;
  readonly decidedBy: string | null;
  readonly updatedAt: Date | null;
}

export interface ModerationRowView {
  readonly indicator: string;
  readonly state: ModeratedIndicator['state'];
  /** Highest less lowest points, in hundredths; null where fewer than two have points. */
  readonly spread: number | null;
  /** Names of who must look again. */
  readonly lookAgain: readonly string[];
  /** What all agreed on. */
  readonly agreed: JudgementView | null;
  /** One for each assessor, in their order. */
  readonly cells: readonly ModerationCellView[];
  readonly decision: DecisionView;
}

interface ModerationAssessorView {
  readonly sheetId: string;
  readonly name: string;
  readonly source: SheetSource;
}

export interface ModerationView extends ModerationTownView {
  /** Percent of an indicator's full marks. */
  readonly tolerance: number;
  readonly assessors: readonly ModerationAssessorView[];
  readonly rows: readonly ModerationRowView[];
  /** Whether the actor may decide now. */
  readonly mayDecide: boolean;
}
