import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/guide/reply.ts';
import { createOutbox, type OutboxTools, type Verdict } from '../../../src/web/page/chat/outbox.ts';
import type { Pending } from '../../../src/web/page/chat/outgoing.ts';
import { replyWith } from './replies.ts';

const message = (id: string): Pending => ({ id, text: id });

/** An outbox whose server answers as told: a reply, or a failure for each try in turn. Pauses end when they are ended. */
function outboxWith(failures: unknown[], verdict: Verdict = 'again') {
  const seen = {
    delivered: [] as string[],
    queued: [] as string[],
    answered: [] as string[],
    kept: [] as string[][],
    tries: [] as number[],
  };
  const tools: OutboxTools = {
    deliver: ({ id }, signal): Promise<Reply> => {
      seen.delivered.push(id);
      const failure = failures.shift();
      if (failure === 'silence')
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error())));
      return failure ? Promise.reject(failure) : Promise.resolve(replyWith({}));
    },
    keep: (messages) => void seen.kept.push(messages.map(({ id }) => id)),
    onQueued: ({ id }) => void seen.queued.push(id),
    onStart: () => undefined,
    onReply: ({ id }) => void seen.answered.push(id),
    onFailure: (_message, _error, tries) => {
      seen.tries.push(tries);
      return verdict;
    },
    pause: (_error, _tries, signal) => new Promise((over) => signal.addEventListener('abort', () => over())),
  };
  return { outbox: createOutbox(tools), ...seen };
}

const nextMoment = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the messages on their way', () => {
  it('go one after the other, and stand in line at once', async () => {
    const { outbox, delivered, answered, queued } = outboxWith([]);
    await outbox.add([message('grant'), message('decline')]);
    expect(queued).toEqual(['grant', 'decline']);
    expect(delivered).toEqual(['grant', 'decline']);
    expect(answered).toEqual(['grant', 'decline']);
    expect(outbox.idle()).toBe(true);
  });

  it('wait behind the one that failed, are kept, and go on by themselves under the same ids', async () => {
    const { outbox, delivered, answered, kept } = outboxWith([new Error('no network')]);
    const sent = outbox.add([message('one'), message('two')]);
    await nextMoment();
    expect(outbox.idle()).toBe(false);
    expect(kept.at(-1)).toEqual(['one', 'two']);
    await outbox.wake();
    await sent;
    expect(delivered).toEqual(['one', 'one', 'two']);
    expect(answered).toEqual(['one', 'two']);
    expect(kept.at(-1)).toEqual([]);
  });

  it('are tried ever less eagerly', async () => {
    const { outbox, tries } = outboxWith([new Error('down'), new Error('down'), new Error('down')]);
    const sent = outbox.add([message('one')]);
    for (let pauses = 0; pauses < 3; pauses += 1) {
      await nextMoment();
      await outbox.wake();
    }
    await sent;
    expect(tries).toEqual([1, 2, 3]);
  });

  it('stand still where only the citizen can help, until it was helped', async () => {
    const { outbox, delivered, answered } = outboxWith([new Error('signed out')], 'hold');
    await outbox.add([message('one'), message('two')]);
    expect(delivered).toEqual(['one']);
    expect(outbox.waiting()).toHaveLength(2);
    await outbox.wake();
    expect(answered).toEqual(['one', 'two']);
  });

  it('are not held up by one that is refused for good', async () => {
    const { outbox, answered } = outboxWith([new Error('too long')], 'drop');
    await outbox.add([message('long'), message('short')]);
    expect(answered).toEqual(['short']);
    expect(outbox.idle()).toBe(true);
  });

  it('are sent once though several wishes to go on come at the same time', async () => {
    const { outbox, delivered } = outboxWith([]);
    await Promise.all([outbox.add([message('one')]), outbox.wake(), outbox.wake()]);
    expect(delivered).toEqual(['one']);
  });

  it('go anew over a line that has fallen silent, when that is wished, and count once', async () => {
    const { outbox, delivered, answered, tries } = outboxWith(['silence']);
    const sent = outbox.add([message('one')]);
    await outbox.wake();
    expect(delivered).toEqual(['one']);
    await outbox.hurry();
    await sent;
    expect(delivered).toEqual(['one', 'one']);
    expect(answered).toEqual(['one']);
    expect(tries).toEqual([]);
  });

  it('are handed over whole where the conversation is over', async () => {
    const { outbox, answered, kept } = outboxWith([new Error('over')], 'hold');
    await outbox.add([message('one'), message('two')]);
    expect(outbox.empty().map(({ id }) => id)).toEqual(['one', 'two']);
    expect(outbox.idle()).toBe(true);
    expect(kept.at(-1)).toEqual([]);
    await outbox.add([message('three')]);
    expect(answered).toEqual(['three']);
  });
});
