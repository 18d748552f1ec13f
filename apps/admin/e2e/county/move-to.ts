import type { County } from './found-county.js';

/** The year's phases in their order, as GraphQL names them. */
export const PHASES = [
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
] as const;
export type Phase = (typeof PHASES)[number];

/** The lead moves the round on, a step at a time. */
export async function moveTo({ as, roundId }: County, to: Phase): Promise<void> {
  const { round } = await as('county-lead').ask<{ round: { phase: Phase } }>(
    'query ($id: ID!) { round(id: $id) { phase } }',
    { id: roundId },
  );
  for (let place = PHASES.indexOf(round.phase); place < PHASES.indexOf(to); place += 1)
    await as('county-lead').ask(
      'mutation ($id: ID!, $from: RoundPhase!, $to: RoundPhase!) { movePhase(roundId: $id, from: $from, to: $to, reason: "按年度安排") { __typename ... on Refusal { code message { zh } } } }',
      { id: roundId, from: PHASES[place], to: PHASES[place + 1] },
    );
}
