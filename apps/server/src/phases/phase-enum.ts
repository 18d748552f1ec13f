import { registerEnumType } from 'type-graphql';
import type { Phase } from './phase.js';

/** The phases as the schema names them. */
export const ROUND_PHASES = {
  PREPARATION: 'preparation',
  FILING: 'filing',
  DESK_REVIEW: 'desk-review',
  FIELD_CHECK: 'field-check',
  MODERATION: 'moderation',
  PROVISIONAL: 'provisional',
  APPROVAL: 'approval',
  PUBLIC_NOTICE: 'public-notice',
  PUBLICATION: 'publication',
  RECTIFICATION: 'rectification',
  CLOSED: 'closed',
} as const satisfies Record<string, Phase>;
registerEnumType(ROUND_PHASES, { name: 'RoundPhase' });
