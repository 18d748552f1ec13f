import { moveTo } from './set-up-phases.js';
import type { TestClient } from './test-client.js';
import { sendResolution } from './send-resolution.js';

const CHANGED = '{ __typename ... on ResultsChanged { result { id } } ... on Refusal { code message { zh } } }';

/** From moderation to publication as a county goes: prepared, announced, approved with a resolution, published. @param without town-years that get no result */
export async function publishCounty(lead: TestClient, roundId: string, without: readonly string[] = []): Promise<void> {
  const change = async (mutation: string, variables: Record<string, unknown>): Promise<string> => {
    const [answer] = Object.values(
      await lead.ask<Record<string, { readonly result?: { readonly id: string } }>>(
        `${mutation} ${CHANGED} }`,
        variables,
      ),
    );
    if (!answer?.result) throw new Error(JSON.stringify(answer));
    return answer.result.id;
  };
  const id = await change(
    'mutation ($round: ID!, $without: [ID!]!) { prepareResults(roundId: $round, without: $without)',
    { round: roundId, without },
  );
  await moveTo(lead, roundId, 'moderation', 'provisional');
  await change('mutation ($id: ID!) { announceResults(versionId: $id)', { id });
  await moveTo(lead, roundId, 'provisional', 'approval');
  const fileId = await sendResolution(lead, roundId);
  await change('mutation ($id: ID!, $input: ApprovalInput!) { approveResults(versionId: $id, input: $input)', {
    id,
    input: { meeting: '县委依法治县委员会会议', heldOn: '2027-07-10', documentNumber: '某法委〔2027〕3 号', fileId },
  });
  await moveTo(lead, roundId, 'approval', 'publication');
  await change('mutation ($id: ID!) { publishResults(versionId: $id)', { id });
}
