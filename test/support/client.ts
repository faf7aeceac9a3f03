import { PASSWORD, type TestPerson } from './people.js';

const TOKEN = /name="_csrf" value="([^"]+)"/;

/** Somebody without a browser: plain requests with a cookie jar, for what no page would send. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private token = '';

  /** @param always headers of every request */
  constructor(
    private readonly url: string,
    private readonly always: Record<string, string> = {},
  ) {}

  /** What a browser would send along, to be sent by somebody else or at another time. */
  session(): { cookie?: string } {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie ? { cookie } : {};
  }

  /** A request as it is; redirects are not followed. */
  async send(
    address: string,
    { headers = {}, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(this.url + address, {
      redirect: 'manual',
      ...init,
      headers: { ...this.always, ...this.session(), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  /** A page; the token of its forms is kept for what is posted next. */
  async get(address: string): Promise<{ status: number; html: string; location: string | null; headers: Headers }> {
    const response = await this.send(address);
    const html = await response.text();
    const [, token] = TOKEN.exec(html) ?? [];
    if (token) this.token = decode(token);
    return { status: response.status, html, location: response.headers.get('location'), headers: response.headers };
  }

  /** What a form posts; a field may be there more than once. */
  async post(
    address: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<{ status: number; html: string; location: string | null }> {
    const body = new URLSearchParams({ _csrf: this.token });
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const response = await this.send(address, { method: 'POST', body });
    return { status: response.status, html: await response.text(), location: response.headers.get('location') };
  }

  /** What the script posts. */
  async json(address: string, content: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': this.token };
    const response = await this.send(address, { method: 'POST', headers, body: JSON.stringify(content) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async signIn({ email }: Pick<TestPerson, 'email'>, password = PASSWORD): Promise<this> {
    await this.get('/accedi');
    const { status, html } = await this.post('/accedi', { email, password });
    if (status !== 303) throw new Error(`Signing in answered ${status}: ${html.slice(0, 200)}`);
    await this.get('/profilo');
    return this;
  }

  hasCookies(): boolean {
    return this.cookies.size > 0;
  }
}

/** Text as it was before it was put into HTML. */
export const decode = (text: string): string =>
  text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/&amp;/g, '&');
