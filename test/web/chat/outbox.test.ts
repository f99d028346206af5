import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/guide/reply.ts';
import { createOutbox, type OutboxTools } from '../../../src/web/page/chat/outbox.ts';
import type { Pending } from '../../../src/web/page/chat/outgoing.ts';
import { replyWith } from './replies.ts';

const message = (id: string): Pending => ({ id, text: id });

/** An outbox whose server answers as told: a reply, or a failure for each try in turn. */
function outboxWith(failures: unknown[], again = true) {
  const delivered: string[] = [];
  const answered: string[] = [];
  const kept: string[][] = [];
  const tools: OutboxTools = {
    deliver: ({ id }): Promise<Reply> => {
      delivered.push(id);
      const failure = failures.shift();
      return failure ? Promise.reject(failure) : Promise.resolve(replyWith({}));
    },
    keep: (messages) => void kept.push(messages.map(({ id }) => id)),
    onStart: () => undefined,
    onReply: ({ id }) => void answered.push(id),
    onFailure: () => again,
  };
  return { outbox: createOutbox(tools), delivered, answered, kept };
}

describe('the messages on their way', () => {
  it('go one after the other', async () => {
    const { outbox, delivered, answered } = outboxWith([]);
    await outbox.add([message('grant'), message('decline')]);
    expect(delivered).toEqual(['grant', 'decline']);
    expect(answered).toEqual(['grant', 'decline']);
    expect(outbox.idle()).toBe(true);
  });

  it('wait at the one that failed, are kept, and go on under the same ids', async () => {
    const { outbox, delivered, answered, kept } = outboxWith([new Error('no network')]);
    await outbox.add([message('one'), message('two')]);
    expect(outbox.idle()).toBe(false);
    expect(kept.at(-1)).toEqual(['one', 'two']);
    await outbox.resume();
    expect(delivered).toEqual(['one', 'one', 'two']);
    expect(answered).toEqual(['one', 'two']);
    expect(kept.at(-1)).toEqual([]);
  });

  it('are not held up by one that is refused for good', async () => {
    const { outbox, answered } = outboxWith([new Error('too long')], false);
    await outbox.add([message('long'), message('short')]);
    expect(answered).toEqual(['short']);
    expect(outbox.idle()).toBe(true);
  });

  it('are sent once though two wishes to go on come at the same time', async () => {
    const { outbox, delivered } = outboxWith([]);
    await Promise.all([outbox.add([message('one')]), outbox.resume(), outbox.resume()]);
    expect(delivered).toEqual(['one']);
  });
});
