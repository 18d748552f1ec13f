import type { County } from './found-county.js';

const SAVED = '{ __typename ... on Refusal { code message { zh } } }';

/** The lead's rules: desks and visits weighed, a quota for the best. */
export async function setScoring({ as, roundId }: County): Promise<void> {
  await as('county-lead').ask(
    `mutation ($id: ID!, $input: ScoringInput!) { setScoring(roundId: $id, expectedVersion: 0, input: $input) ${SAVED} }`,
    {
      id: roundId,
      input: {
        weights: [
          { source: 'DESK', weight: 70 },
          { source: 'FIELD_CHECK', weight: 30 },
        ],
        combine: 'MEAN',
        tolerance: 25,
        quota: 30,
        conversion: { kind: 'PROPORTION', give: 500 },
      },
    },
  );
}

/** The lead takes over what was agreed on and decides the rest, but for these town-years; a department reports a lost suit. */
export async function moderateTowns({ as, towns }: County, without: readonly string[]): Promise<void> {
  const lead = as('county-lead');
  for (const { townYearId } of towns.filter((town) => !without.includes(town.townYearId))) {
    await lead.ask(`mutation ($id: ID!) { acceptAgreed(townYearId: $id) ${SAVED} }`, { id: townYearId });
    const { moderation } = await lead.ask<{
      moderation: { rows: { indicator: string; state: string; decision: { version: number } }[] };
    }>('query ($id: ID!) { moderation(townYearId: $id) { rows { indicator state decision { version } } } }', {
      id: townYearId,
    });
    for (const { indicator, decision } of moderation.rows.filter(({ state }) => state !== 'AGREED'))
      await lead.ask(`mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) ${SAVED} }`, {
        input: {
          townYearId,
          indicator,
          expectedVersion: decision.version,
          state: 'LEVEL',
          level: indicator === 'R1' ? 2 : 3,
          reason: '合议：台账与报告一致，按中间档。',
        },
      });
  }
}

/** What the court told the county: a town lost a suit. */
export async function enterLostSuit({ as }: County, townYearId: string): Promise<void> {
  await as('county-lead').ask(
    `mutation ($input: DepartmentItemInput!) { saveDepartmentItem(input: $input) ${SAVED} }`,
    { input: { townYearId, item: 'K2', claim: { kind: 'TIMES', times: 1 }, basis: '（2025）某行终 3 号' } },
  );
}
