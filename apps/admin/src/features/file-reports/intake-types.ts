import type { FiledReportFragment, IntakeQuery } from '../../gql/graphql';
import type { Upload } from './use-uploads';

export type IntakeTown = NonNullable<IntakeQuery['round']>['towns'][number];

/** One file on its way: going up from this browser, known to the server, or both. */
export interface IntakeLine {
  readonly key: string;
  readonly name: string;
  readonly upload: Upload | null;
  readonly report: FiledReportFragment | null;
}
