import { randomUUID } from 'node:crypto';
import type { Card } from '../../src/guide/card.ts';
import type { Action, Reply } from '../../src/guide/reply.ts';
import { CookieJar } from './cookie-jar.ts';

type CardOf<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>;

/** Somebody who uses the contract over plain HTTP and knows nothing else of us. */
export class Citizen {
  readonly jar = new CookieJar();
  readonly replies: Reply[] = [];
  conversationId = '';
  token = '';
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  static async start(url: string, input: Record<string, unknown> = {}): Promise<Citizen> {
    const citizen = new Citizen(url);
    const started = await citizen.call('POST', '/v1/conversations', input);
    citizen.conversationId = started['id'] as string;
    citizen.token = started['token'] as string;
    citizen.replies.push(started['greeting'] as Reply);
    return citizen;
  }

  get last(): Reply {
    const reply = this.replies.at(-1);
    if (!reply) throw new Error('nothing was said yet');
    return reply;
  }

  card<Kind extends Card['kind']>(kind: Kind): CardOf<Kind> {
    const card = this.last.cards.find((one) => one.kind === kind);
    if (!card)
      throw new Error(
        `no ${kind} card in: ${this.last.outcome} ${this.last.text} [${this.last.cards.map((one) => one.kind)}]`,
      );
    return card as CardOf<Kind>;
  }

  has(kind: Card['kind']): boolean {
    return this.last.cards.some((one) => one.kind === kind);
  }

  /** the review's values that are not empty, by field id */
  shown(): Record<string, unknown> {
    const fields = this.card('review').sections.flatMap((section) => section.fields);
    return Object.fromEntries(fields.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
  }

  /** what the review says of a paper */
  outcomeOf(requirementId: string): string | undefined {
    return this.card('review').requirements.find(({ id }) => id === requirementId)?.outcome;
  }

  say(text: string, id: string = randomUUID()): Promise<Reply> {
    return this.send({ id, text });
  }

  act(action: Action, id: string = randomUUID()): Promise<Reply> {
    return this.send({ id, action });
  }

  async send(message: { id: string; text?: string; action?: Action }): Promise<Reply> {
    const reply = (await this.call(
      'POST',
      `/v1/conversations/${this.conversationId}/messages`,
      message,
    )) as unknown as Reply;
    this.replies.push(reply);
    return reply;
  }

  /** Follows the sign-in by hand, as a script with a cookie jar would, and takes up the reply that goes on. */
  async signIn(personalId: string, loginUrl?: string): Promise<void> {
    const query = new URLSearchParams({
      returnTo: '/',
      ...(this.conversationId ? { conversation: this.conversationId } : {}),
    });
    await this.followTo(loginUrl ?? `${this.#url}/v1/session/login?${query}`, personalId);
    if (this.conversationId) await this.resume();
  }

  async resume(): Promise<Reply> {
    const conversation = await this.call('GET', `/v1/conversations/${this.conversationId}`);
    const reply = (conversation['messages'] as { reply?: Reply }[]).findLast(
      (message) => message.reply,
    )?.reply;
    if (!reply) throw new Error('the conversation holds no reply');
    this.replies.push(reply);
    return reply;
  }

  async grantAll(): Promise<Reply> {
    while (this.has('consent')) {
      const card = this.card('consent');
      await this.act({
        type: 'grant',
        requestId: card.requestId,
        sources: card.items.map((item) => item.source),
      });
    }
    return this.last;
  }

  confirm(id?: string): Promise<Reply> {
    return this.act({ type: 'confirm', reviewHash: this.card('review').reviewHash }, id);
  }

  /** The body of a call that must succeed. */
  async call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await this.raw(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  }

  raw(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.jar.fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        origin: this.#url,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private async followTo(start: string, personalId: string): Promise<void> {
    let response = await this.jar.fetch(start);
    let url = start;
    for (let hop = 0; hop < 15; hop++) {
      const location = response.headers.get('location');
      if (location) {
        url = new URL(location, url).href;
        if (new URL(url).pathname === '/' && url.startsWith(this.#url)) return;
        response = await this.jar.fetch(url);
        continue;
      }
      const page = await response.text();
      if (!page.includes('name="personalId"'))
        throw new Error(`no sign-in form at ${url}: ${response.status} ${page.slice(0, 300)}`);
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? url;
      url = new URL(action.replaceAll('&amp;', '&'), url).href;
      response = await this.jar.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ personalId }),
      });
    }
    throw new Error('the sign-in does not end');
  }
}
