import type { ArchiveQuery } from '../../gql/graphql';

export type Archive = NonNullable<ArchiveQuery['archive']>;
export type ArchiveIndicator = Archive['indicators'][number];

/** What is written down about evidence before it is kept. An empty date: the file's own. */
export interface ArchiveNote {
  readonly year: number;
  readonly indicator: string;
  readonly note: string;
  readonly happenedOn: string;
  readonly keepsPosition: boolean;
}
