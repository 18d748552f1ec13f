import type { AcrossQuery, DeskReportQuery, DeskRoundQuery, DeskSheetQuery, DeskTownQuery } from '../../gql/graphql';

export type DeskRound = NonNullable<DeskRoundQuery['round']>;
export type DeskRubric = DeskRound['rubric'];
export type DeskIndicator = DeskRubric['indicators'][number];
export type DeskMeasure = DeskRound['plan']['measures'][number];
export type DeskTown = NonNullable<DeskTownQuery['townYear']>;
export type DeskReport = NonNullable<DeskReportQuery['report']>;
export type DeskReading = NonNullable<DeskReport['reading']>;
export type DeskEvidence = DeskReading['evidence'][number];
/** A place of the report: found by the reader, or marked by the person at the desk. `number` is where it stands in its list. */
export type DeskPlace = Pick<DeskEvidence, 'number' | 'indicator' | 'start' | 'end'> & { readonly isOwn?: boolean };
export type DeskSuggestion = DeskReport['suggestions'][number];
export type DeskSheet = NonNullable<DeskSheetQuery['mySheet']>;
export type AcrossRound = NonNullable<AcrossQuery['round']>;
export type AcrossTown = AcrossRound['towns'][number];
