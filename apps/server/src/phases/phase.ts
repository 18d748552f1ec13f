/** The steps of a year's round in their order. A round has exactly one active one, or none while it runs without phases (简易流程). */
export const PHASES = [
  'preparation',
  'filing',
  'desk-review',
  'field-check',
  'moderation',
  'provisional',
  'approval',
  'public-notice',
  'publication',
  'rectification',
  'closed',
] as const;

export type Phase = (typeof PHASES)[number];
