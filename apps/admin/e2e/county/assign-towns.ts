import type { County } from './found-county.js';

/** Who scores a town, by login name. */
export type Desks = ReadonlyMap<string, readonly string[]>;

interface Pair {
  readonly accountId: string;
  readonly townYearId: string;
}

/** The lead switches assignment on and takes the even draw, two assessors a town. */
export async function assignTowns({ as, roundId }: County): Promise<Desks> {
  const lead = as('county-lead');
  const { setScoringRules } = await lead.ask<{
    setScoringRules: {
      assignment: { version: number; assessors: { accountId: string; loginName: string }[] };
    };
  }>(
    'mutation ($id: ID!) { setScoringRules(roundId: $id, expectedVersion: 0, assigns: true, withholds: true) { __typename ... on AssignmentSaved { assignment { version assessors { accountId loginName } } } ... on Refusal { code message { zh } } } }',
    { id: roundId },
  );
  const { proposedAssignment } = await lead.ask<{ proposedAssignment: { pairs: Pair[] } }>(
    'query ($id: ID!) { proposedAssignment(roundId: $id, perTown: 2, draw: 7) { pairs { accountId townYearId } } }',
    { id: roundId },
  );
  await lead.ask(
    'mutation ($id: ID!, $version: Int!, $changes: [AssignmentChangeInput!]!) { setAssignments(roundId: $id, expectedVersion: $version, drawn: { draw: 7, perTown: 2 }, changes: $changes) { __typename ... on Refusal { code message { zh } } } }',
    {
      id: roundId,
      version: setScoringRules.assignment.version,
      changes: proposedAssignment.pairs.map((pair) => ({ ...pair, assigned: true })),
    },
  );
  return readDesks(setScoringRules.assignment.assessors, proposedAssignment.pairs);
}

function readDesks(people: readonly { accountId: string; loginName: string }[], pairs: readonly Pair[]): Desks {
  const desks = new Map<string, readonly string[]>();
  for (const { accountId, townYearId } of pairs) {
    const who = people.find((one) => one.accountId === accountId)?.loginName ?? '';
    desks.set(townYearId, [...(desks.get(townYearId) ?? []), who]);
  }
  return desks;
}
