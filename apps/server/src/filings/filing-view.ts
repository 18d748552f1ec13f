import type { ReportView } from '../reports/report-view.js';

/** Where a town's filing stands: nothing filed yet, filed, returned for supplement, or accepted. */
export type FilingState = 'missing' | 'filed' | 'returned' | 'accepted';

export interface FilingView {
  readonly townYearId: string;
  readonly state: FilingState;
  /** After the end of filing: the first report came then, or none has come yet. */
  readonly isLate: boolean;
  /** The end of filing for this town, extension included; null while the round runs without phases. */
  readonly deadline: Date | null;
  readonly secrecyCheckedAt: Date | null;
  readonly publicLink: string | null;
  readonly returnReason: string | null;
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** 0: nothing was ever written. */
  readonly version: number;
}

export interface FilingClaimView {
  readonly indicator: string;
  readonly level: number | null;
  readonly note: string;
  readonly quote: string;
  /** Where the report that stands says so; null where it no longer does. */
  readonly start: number | null;
  readonly end: number | null;
  readonly version: number;
}

/** A version of a town's report, with the moment since when it stood. */
export interface ReportVersionView {
  readonly report: ReportView;
  readonly stoodAt: Date;
}
