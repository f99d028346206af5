import type { Action, Reply } from '../../src/guide/reply.ts';
import { Citizen } from '../support/citizen.ts';
import { readEvents } from '../support/read-events.ts';

/** A citizen who takes every reply as it comes. */
export class ListeningCitizen extends Citizen {
  /** what came before each whole reply, in order */
  readonly heard: string[] = [];

  override async send(message: { id: string; text?: string; action?: Action }): Promise<Reply> {
    const path = `/v1/conversations/${this.conversationId}/messages`;
    const events = await readEvents(await this.raw('POST', path, message, { accept: 'text/event-stream' }));
    const last = events.at(-1);
    if (last?.event !== 'reply') throw new Error(`no reply came: ${JSON.stringify(last)}`);
    const words = events.filter(({ event }) => event === 'delta');
    this.heard.push(words.map(({ data }) => (data as { text: string }).text).join(''));
    this.replies.push(last.data as Reply);
    return this.last;
  }

  async begin(): Promise<this> {
    const { id, token } = await this.call('POST', '/v1/conversations', {});
    Object.assign(this, { conversationId: id, token });
    return this;
  }
}
