import type { Desks } from './assign-towns.js';
import type { County } from './found-county.js';

/** Levels that every indicator of a town gets, by the town's place; beyond the list 3. */
const LEVELS = [4, 3, 3, 2, 3, 2];

/**
 * The assessors fill in and hand in their sheets. Of each pair the first is a level stricter on E3; on R1 of the third town the two are far apart.
 * @param without town-years whose sheets stay empty
 */
export async function scoreTowns(county: County, desks: Desks, without: readonly string[] = []): Promise<void> {
  for (const [place, { townYearId }] of county.towns.entries()) {
    if (without.includes(townYearId)) continue;
    for (const [nth, who] of (desks.get(townYearId) ?? []).entries()) {
      const base = LEVELS[place] ?? 3;
      await fillInSheet(county, who, townYearId, (indicator) => {
        if (indicator === 'E3' && nth === 0) return base - 1;
        if (indicator === 'R1' && place === 2) return nth === 0 ? 0 : 4;
        return base;
      });
    }
  }
}

async function fillInSheet(
  { as }: County,
  who: string,
  townYearId: string,
  levelOf: (indicator: string) => number,
): Promise<void> {
  const client = as(who);
  const { mySheet } = await client.ask<{ mySheet: { entries: { indicator: string; version: number }[] } }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator version } } }',
    { id: townYearId },
  );
  for (const { indicator, version } of mySheet.entries)
    await client.ask(
      'mutation ($input: SetEntryInput!) { setEntry(input: $input) { __typename ... on Refusal { code message { zh } } } }',
      {
        input: {
          townYearId,
          indicator,
          expectedVersion: version,
          state: 'LEVEL',
          level: levelOf(indicator),
          comment: indicator.endsWith('1') ? '有举措有数字，请补会议记录和签到表备查。' : '',
          audience: 'TOWN',
          suggestionAction: 'NONE',
        },
      },
    );
  await client.ask(
    'mutation ($id: ID!) { submitSheet(townYearId: $id) { __typename ... on Refusal { code message { zh } } } }',
    { id: townYearId },
  );
}
