import type { County, CountyTown } from './found-county.js';

const SAVED = '{ __typename ... on AppealSaved { id } ... on Refusal { code message { zh } } }';

/** The lead names all assessors to the panel, with five working days to appeal. */
export async function namePanel({ as, roundId }: County): Promise<void> {
  const { round } = await as('county-lead').ask<{ round: { assignment: { assessors: { accountId: string }[] } } }>(
    'query ($id: ID!) { round(id: $id) { assignment { assessors { accountId } } } }',
    { id: roundId },
  );
  await as('county-lead').ask(
    `mutation ($id: ID!, $members: [ID!]!) { setAppealRule(roundId: $id, expectedVersion: 0, days: 5, members: $members) ${SAVED} }`,
    { id: roundId, members: round.assignment.assessors.map(({ accountId }) => accountId) },
  );
}

/** What a town says for itself: why, and a sentence of its report. */
interface Words {
  readonly text: string;
  readonly quote: string;
}

/** A town objects to one indicator and hands it in. @returns the appeal's id */
export async function appeal(
  { as }: County,
  town: CountyTown,
  indicator: string,
  { text, quote }: Words,
): Promise<string> {
  const words = { text, quote, quoteStart: 0 };
  const { beginAppeal } = await as(town.loginName).ask<{ beginAppeal: { id: string } }>(
    `mutation ($id: ID!, $input: AppealInput!) { beginAppeal(townYearId: $id, input: $input) ${SAVED} }`,
    { id: town.townYearId, input: { ...words, indicator, channel: 'TOWN' } },
  );
  await as(town.loginName).ask(
    `mutation ($id: ID!, $input: AppealWordsInput!) { submitAppeal(id: $id, expectedVersion: 1, input: $input) ${SAVED} }`,
    { id: beginAppeal.id, input: words },
  );
  return beginAppeal.id;
}

/** Whoever of the panel may, decides. @param newLevel null where the result stays */
export async function decideAppeal(
  { as }: County,
  who: string,
  appealId: string,
  newLevel: number | null,
): Promise<void> {
  await as(who).ask(
    `mutation ($id: ID!, $level: Int) { decideAppeal(id: $id, expectedVersion: 2, newLevel: $level, reason: "调阅台账复核：数字与原件一致。") ${SAVED} }`,
    { id: appealId, level: newLevel },
  );
}
