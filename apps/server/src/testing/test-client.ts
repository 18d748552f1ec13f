/** One browser: keeps its cookie, asks GraphQL, files reports. */
export class TestClient {
  private cookie = '';

  constructor(readonly url: string) {}

  /** The answer's data; fails on errors. */
  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.post<Data>(query, variables);
    if (errors || data === undefined || data === null) throw new Error(`GraphQL failed: ${JSON.stringify(errors)}`);
    return data;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test says what it asked for
  async post<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<{ data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] }> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: Data; errors?: { message: string }[] };
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const response = await fetch(new URL(path, this.url), { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    return response;
  }

  async signIn(loginName: string, password: string): Promise<{ __typename: string; code?: string }> {
    const { signIn } = await this.ask<{ signIn: { __typename: string; code?: string } }>(
      'mutation ($loginName: String!, $password: String!) { signIn(loginName: $loginName, password: $password) { __typename ... on Refusal { code message { zh } } } }',
      { loginName, password },
    );
    return signIn;
  }

  async upload(
    roundId: string,
    fileName: string,
    content: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = { 'x-fazhi-request': '1' },
  ): Promise<{ status: number; body: { reportId?: string; code?: string; message?: { zh: string; en: string } } }> {
    const form = new FormData();
    form.set('file', new Blob([content]), fileName);
    const response = await this.fetch(`/files/reports?round=${roundId}`, { method: 'POST', body: form, headers });
    return { status: response.status, body: (await response.json()) as { reportId?: string; code?: string } };
  }

  get hasCookie(): boolean {
    return this.cookie !== '' && !this.cookie.endsWith('=');
  }
}
