import type { DeskReportQuery, DeskRoundQuery, DeskSheetQuery, DeskTownQuery } from '../../gql/graphql';

export type DeskRound = NonNullable<DeskRoundQuery['round']>;
export type DeskRubric = DeskRound['rubric'];
export type DeskIndicator = DeskRubric['indicators'][number];
export type DeskMeasure = DeskRound['plan']['measures'][number];
export type DeskTown = NonNullable<DeskTownQuery['townYear']>;
export type DeskReport = NonNullable<DeskReportQuery['report']>;
export type DeskReading = NonNullable<DeskReport['reading']>;
export type DeskEvidence = DeskReading['evidence'][number];
export type DeskSuggestion = DeskReport['suggestions'][number];
export type DeskSheet = NonNullable<DeskSheetQuery['mySheet']>;
