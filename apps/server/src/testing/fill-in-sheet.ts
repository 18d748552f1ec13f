import type { TestClient } from './test-client.js';

export const SET_ENTRY = `mutation ($input: SetEntryInput!) { setEntry(input: $input) { __typename
  ... on EntrySaved { entry { indicator state level basis comment version points } total { settled toSettle total } }
  ... on EntryConflict { current { level comment version } yours { level comment version } }
  ... on Refusal { code message { zh } } } }`;

export const SUBMIT_SHEET = `mutation ($id: ID!) { submitSheet(townYearId: $id) { __typename
  ... on SheetSubmitted { sheet { submittedAt total { total } } } ... on SheetIncomplete { indicators } ... on Refusal { code } } }`;

/** An entry's input with everything that must be there. */
export function entry(
  townYearId: string,
  indicator: string,
  more: Record<string, unknown> = {},
): { input: Record<string, unknown> } {
  return {
    input: {
      townYearId,
      indicator,
      expectedVersion: 0,
      state: 'LEVEL',
      level: 3,
      comment: '',
      audience: 'TOWN',
      suggestionAction: 'NONE',
      ...more,
    },
  };
}

/** Settles every indicator at one level and hands the sheet in. */
export async function fillInSheet(
  client: TestClient,
  townYearId: string,
  level: number,
  more: (indicator: string) => Record<string, unknown> = () => ({}),
): Promise<void> {
  const { mySheet } = await client.ask<{ mySheet: { entries: { indicator: string; version: number }[] } }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator version } } }',
    { id: townYearId },
  );
  for (const { indicator, version } of mySheet.entries) {
    const { setEntry } = await client.ask<{ setEntry: { __typename: string } }>(
      SET_ENTRY,
      entry(townYearId, indicator, { level, expectedVersion: version, ...more(indicator) }),
    );
    if (setEntry.__typename !== 'EntrySaved') throw new Error(`${indicator}: ${JSON.stringify(setEntry)}`);
  }
  const { submitSheet } = await client.ask<{ submitSheet: { __typename: string } }>(SUBMIT_SHEET, { id: townYearId });
  if (submitSheet.__typename !== 'SheetSubmitted') throw new Error(JSON.stringify(submitSheet));
}
