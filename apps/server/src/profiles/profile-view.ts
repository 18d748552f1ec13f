import type { Bilingual, TownProfile } from '@fazhi/domain';

/** One town whose profile a table would change, or changed. */
export interface ProfileChangeView {
  readonly townYearId: string;
  readonly town: string;
  readonly before: TownProfile;
  readonly after: TownProfile;
}

/** What a table would do. */
export interface ProfileImportView {
  readonly changes: readonly ProfileChangeView[];
  readonly unchanged: number;
  /** Towns of the round that the table does not name. */
  readonly missing: readonly string[];
  readonly problems: readonly Bilingual[];
  /** Stands for the profiles as they are; taken over only if they are still the same. */
  readonly stamp: string;
}
