import type { County } from './found-county.js';

/** A sealed version and what it says of each town. */
export interface Prepared {
  readonly id: string;
  readonly towns: readonly {
    readonly townYearId: string;
    readonly grade: { readonly id: string } | null;
    readonly between: readonly { readonly id: string }[];
  }[];
}

async function change(county: County, mutation: string, variables: Record<string, unknown>): Promise<Prepared> {
  const [answer] = Object.values(
    await county
      .as('county-lead')
      .ask<Record<string, { readonly result: Prepared }>>(
        `${mutation} { __typename ... on ResultsChanged { result { id towns { townYearId grade { id } between { id } } } } ... on Refusal { code message { zh } } } }`,
        variables,
      ),
  );
  if (!answer) throw new Error(`No answer to ${mutation}`);
  return answer.result;
}

/** Computes and seals; where a quota cuts through equals, the committee's word and a second version. */
export async function prepareResults(county: County, without: readonly string[], reason = ''): Promise<Prepared> {
  const prepare = (why: string) =>
    change(
      county,
      'mutation ($id: ID!, $without: [ID!]!, $why: String!) { prepareResults(roundId: $id, without: $without, reason: $why)',
      { id: county.roundId, without, why },
    );
  const first = await prepare(reason);
  const open = first.towns.filter(({ grade, between }) => grade === null && between.length > 0);
  if (open.length === 0) return first;
  await change(
    county,
    'mutation ($id: ID!, $words: [TieWordInput!]!) { settleTie(versionId: $id, words: $words, reason: "同分，按办结率")',
    {
      id: first.id,
      words: open.map(({ townYearId, between }, place) => ({ townYearId, grade: between[place === 0 ? 0 : 1]?.id })),
    },
  );
  return prepare('压线等次已经审定');
}

/** Each town is told its own. */
export const announceResults = (county: County, id: string): Promise<Prepared> =>
  change(county, 'mutation ($id: ID!) { announceResults(versionId: $id)', { id });

/** The committee's meeting with its signed sheet. */
export async function approveResults(county: County, id: string): Promise<void> {
  const { fileId } = (await county
    .as('county-lead')
    .send(`/files/resolutions?round=${county.roundId}`, '审定意见.pdf', '%PDF-1.4 审定意见')) as { fileId: string };
  await change(county, 'mutation ($id: ID!, $input: ApprovalInput!) { approveResults(versionId: $id, input: $input)', {
    id,
    input: {
      meeting: '县委全面依法治县委员会第六次会议',
      heldOn: new Date().toISOString().slice(0, 10),
      documentNumber: '望法委〔2027〕3 号',
      fileId,
    },
  });
}

/** Every town at once. */
export const publishResults = (county: County, id: string): Promise<Prepared> =>
  change(county, 'mutation ($id: ID!) { publishResults(versionId: $id)', { id });
