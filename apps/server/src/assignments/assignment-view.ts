/** Somebody who can be assigned, or is. */
export interface AssignableView {
  readonly accountId: string;
  readonly name: string;
  readonly loginName: string;
}

export interface AssignedView {
  readonly townYearId: string;
  readonly accountId: string;
  /** How far the sheet is. */
  readonly sheet: 'none' | 'begun' | 'submitted';
}

/** Who scores what in a round, as it stands. */
export interface AssignmentView {
  readonly roundId: string;
  /** A change names the one that it saw. */
  readonly version: number;
  readonly assigns: boolean;
  readonly withholds: boolean;
  /** Whether the phase lets it be changed. */
  readonly canChange: boolean;
  readonly assessors: readonly AssignableView[];
  readonly pairs: readonly AssignedView[];
  /** Who must not score what. */
  readonly conflicts: readonly { readonly townYearId: string; readonly accountId: string }[];
  /** Towns' years whose result is published: nobody scores them any more. */
  readonly published: readonly string[];
}

/** One town that a table would assign anew, or did. */
export interface AssignmentChangeView {
  readonly townYearId: string;
  readonly town: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
