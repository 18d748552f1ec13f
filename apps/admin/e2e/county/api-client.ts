/** One signed-in person without a browser: what need not be clicked a hundred times is asked over GraphQL, as the pages ask it. */
export class ApiClient {
  private cookie = '';

  constructor(readonly url: string) {}

  /**
   * The answer's data.
   * @throws Error on GraphQL errors, and where a mutation was refused: whoever builds a county on a refusal builds on sand
   */
  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
    if (errors !== undefined || !data) throw new Error(`GraphQL failed: ${JSON.stringify(errors)}\n${query}`);
    for (const answer of Object.values(data))
      if (isRefusal(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}\n${query}`);
    return data as Data;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const response = await fetch(new URL(path, this.url), { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    return response;
  }

  async signIn(loginName: string, password: string): Promise<this> {
    await this.ask(
      'mutation ($loginName: String!, $password: String!) { signIn(loginName: $loginName, password: $password) { __typename ... on Refusal { code message { zh } } } }',
      { loginName, password },
    );
    return this;
  }

  /** Sends a file by one of the server's file routes. @returns what the route answers */
  async send(path: string, fileName: string, content: string | Uint8Array<ArrayBuffer>): Promise<unknown> {
    const form = new FormData();
    form.set('file', new Blob([content]), fileName);
    const response = await this.fetch(path, { method: 'POST', body: form, headers: { 'x-fazhi-request': '1' } });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${JSON.stringify(body)}`);
    return body;
  }
}

function isRefusal(answer: unknown): boolean {
  return (
    typeof answer === 'object' && answer !== null && '__typename' in answer && String(answer.__typename) === 'Refusal'
  );
}
