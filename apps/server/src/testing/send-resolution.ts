import type { TestClient } from './test-client.js';

/** Hands in the committee's resolution as a file. */
export async function sendResolution(lead: TestClient, roundId: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['审定意见']), '审定.pdf');
  const sent = await lead.fetch(`/files/resolutions?round=${roundId}`, {
    method: 'POST',
    body: form,
    headers: { 'x-fazhi-request': '1' },
  });
  const { fileId } = (await sent.json()) as { fileId: string };
  return fileId;
}
