import type { Desks } from './assign-towns.js';
import type { County } from './found-county.js';

const SAVED = '{ __typename ... on Refusal { code message { zh } } }';

/** The lead draws check forms for these towns. */
export async function drawChecks({ as, roundId }: County, townYearIds: readonly string[]): Promise<void> {
  await as('county-lead').ask(
    `mutation ($id: ID!, $towns: [ID!]!) { drawFieldChecks(roundId: $id, townYearIds: $towns, sample: 2) ${SAVED} }`,
    { id: roundId, towns: townYearIds },
  );
}

/** One of a town's assessors fills its form in and hands it in, countersigned. */
export async function fillInCheck({ as }: County, desks: Desks, townYearId: string): Promise<void> {
  const who = as(desks.get(townYearId)?.[0] ?? '');
  const see = async () =>
    (
      await who.ask<{
        townYear: { fieldCheck: { id: string; version: number; items: { id: string; version: number }[] } };
      }>('query ($id: ID!) { townYear(id: $id) { fieldCheck { id version items { id version } } } }', {
        id: townYearId,
      })
    ).townYear.fieldCheck;
  for (const { id, version } of (await see()).items)
    await who.ask(
      `mutation ($id: ID!, $version: Int!) { setFieldCheckItem(id: $id, expectedVersion: $version, input: { found: FOUND, note: "台账在，数字相符", level: 3 }) ${SAVED} }`,
      { id, version },
    );
  const { id, version } = await see();
  await who.ask(
    `mutation ($id: ID!, $version: Int!, $day: String!) { setFieldCheckHead(id: $id, expectedVersion: $version, input: { visitedOn: $day, visitors: "沈玉兰、何立平", signedName: "王建军", signedRole: "司法所长", objection: "" }) ${SAVED} }`,
    { id, version, day: new Date().toISOString().slice(0, 10) },
  );
  await who.ask(
    `mutation ($id: ID!, $version: Int!) { submitFieldCheck(id: $id, expectedVersion: $version) ${SAVED} }`,
    {
      id,
      version: (await see()).version,
    },
  );
}
