import type { RoundPhase } from '../../gql/graphql';

/** The phases of a year in their order; the public notice is the one that a county may do without. */
export const phaseOrder = [
  'PREPARATION',
  'FILING',
  'DESK_REVIEW',
  'FIELD_CHECK',
  'MODERATION',
  'PROVISIONAL',
  'APPROVAL',
  'PUBLIC_NOTICE',
  'PUBLICATION',
  'RECTIFICATION',
  'CLOSED',
] as const satisfies readonly RoundPhase[];
