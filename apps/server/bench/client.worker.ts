import { parentPort, workerData } from 'node:worker_threads';
import { TestClient } from '../src/testing/test-client.js';

/** One request as somebody who is signed in. */
export interface Wanted {
  readonly as: string;
  readonly path: string;
  readonly graphql?: { readonly query: string; readonly variables: Record<string, unknown> };
}

export interface Answered {
  readonly status: number;
  readonly bytes: number;
  /** Of a GraphQL answer. */
  readonly text: string;
  /** Milliseconds until the whole answer was here. */
  readonly time: number;
}

// asks from a thread of its own, so that what the asking takes does not count as the server's
const { url, password } = workerData as { readonly url: string; readonly password: string };
const clients = new Map<string, TestClient>();

async function answer({ as, path, graphql }: Wanted): Promise<Answered> {
  let client = clients.get(as);
  if (!client) {
    client = new TestClient(url);
    clients.set(as, client);
    await client.signIn(as, password);
  }
  const begun = performance.now();
  const response = await client.fetch(
    path,
    graphql && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(graphql) },
  );
  const body = await response.arrayBuffer();
  return {
    status: response.status,
    bytes: body.byteLength,
    text: graphql ? new TextDecoder().decode(body) : '',
    time: performance.now() - begun,
  };
}

parentPort?.on('message', (wanted: Wanted) => {
  void answer(wanted).then((answered) => parentPort?.postMessage(answered));
});
