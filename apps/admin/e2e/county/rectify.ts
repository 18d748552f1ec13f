import type { County, CountyTown } from './found-county.js';

const SAVED = '{ __typename ... on Refusal { code message { zh } } }';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

async function itemOf({ as }: County, { townYearId }: CountyTown, text: string): Promise<Item> {
  const { townYear } = await as('county-lead').ask<{ townYear: { rectification: Item[] } }>(
    'query ($id: ID!) { townYear(id: $id) { rectification { id version text } } }',
    { id: townYearId },
  );
  const item = townYear.rectification.find((one) => one.text === text);
  if (!item) throw new Error(`${text} is not to be mended`);
  return item;
}

/** The lead puts down what a town must mend. */
export async function askToMend({ as }: County, { townYearId }: CountyTown, texts: readonly string[]): Promise<void> {
  const deadline = new Date();
  deadline.setUTCFullYear(deadline.getUTCFullYear() + 1);
  await as('county-lead').ask(
    `mutation ($id: ID!, $items: [RectificationItemInput!]!, $day: String!) { addRectification(townYearId: $id, items: $items, deadline: { day: $day }) ${SAVED} }`,
    {
      id: townYearId,
      items: texts.map((text) => ({ origin: 'HAND', text })),
      day: deadline.toISOString().slice(0, 10),
    },
  );
}

/** The town says what it did. */
export async function answer(county: County, town: CountyTown, text: string, words: string): Promise<void> {
  const { id, version } = await itemOf(county, town, text);
  await county
    .as(town.loginName)
    .ask(
      `mutation ($id: ID!, $version: Int!, $words: String!) { submitRectification(id: $id, expectedVersion: $version, answer: $words) ${SAVED} }`,
      { id, version, words },
    );
}

/** The lead strikes an item off, or sends it back. */
export async function decide(
  county: County,
  town: CountyTown,
  text: string,
  decision: 'STRIKE_OFF' | 'SEND_BACK',
): Promise<void> {
  const { id, version } = await itemOf(county, town, text);
  await county
    .as('county-lead')
    .ask(
      `mutation ($id: ID!, $version: Int!, $decision: RectificationDecision!, $why: String!) { decideRectification(id: $id, expectedVersion: $version, decision: $decision, reason: $why) ${SAVED} }`,
      { id, version, decision, why: decision === 'SEND_BACK' ? '请补照片。' : '' },
    );
}
