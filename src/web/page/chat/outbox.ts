import type { Reply } from '../../../guide/reply.ts';
import type { Pending } from './outgoing.ts';

/** What becomes of a message that was not answered: it goes again by itself, waits for the citizen, or is given up. */
export type Verdict = 'again' | 'hold' | 'drop';

export interface OutboxTools {
  deliver(message: Pending, signal: AbortSignal): Promise<Reply>;
  /** keeps what is not answered yet, over a reload */
  keep(messages: Pending[]): void;
  /** stands in line, behind what is on its way */
  onQueued(message: Pending): void;
  onStart(message: Pending): void;
  onReply(message: Pending, reply: Reply): void;
  onFailure(message: Pending, error: unknown, tries: number): Verdict;
  /** waits before the next try; the signal ends it at once */
  pause(error: unknown, tries: number, signal: AbortSignal): Promise<void>;
}

export interface Outbox {
  /** nothing is on its way and nothing is stuck */
  idle(): boolean;
  /** what is not answered yet, in the order in which it goes */
  waiting(): readonly Pending[];
  add(messages: Pending[]): Promise<void>;
  /** goes on where it stopped, at once; a try that is on its way goes on */
  wake(): Promise<void>;
  /** as above, and a try on its way is given up for a new one: the id is the same, so it counts once */
  hurry(): Promise<void>;
  /** gives up all that is not answered, and hands it over */
  empty(): Pending[];
}

/** Messages go one after the other, each under its own id, until it is answered or refused for good. */
export function createOutbox(tools: OutboxTools): Outbox {
  let queue: Pending[] = [];
  let pumping = false;
  let attempt = new AbortController();
  let rest = new AbortController();

  const pump = async () => {
    if (pumping) return;
    pumping = true;
    for (let head = queue[0]; head; head = queue[0]) if (!(await settle(head))) break;
    pumping = false;
  };
  /** `false` where the message has to wait for the citizen. */
  const settle = async (head: Pending): Promise<boolean> => {
    for (let tries = 1; queue[0] === head; tries++) {
      const verdict = await tryOnce(head, tries);
      if (verdict === 'hold') return false;
      if (verdict === 'drop') remove(head);
    }
    return true;
  };
  const tryOnce = async (head: Pending, tries: number): Promise<Verdict | 'settled'> => {
    attempt = new AbortController();
    const { signal } = attempt;
    tools.onStart(head);
    const reply = await tools.deliver(head, signal).catch((error: unknown) => ({ error }));
    if (queue[0] !== head || ('error' in reply && signal.aborted)) return 'again';
    if ('error' in reply) return fail(head, reply.error, tries);
    remove(head);
    tools.onReply(head, reply);
    return 'settled';
  };
  const fail = async (head: Pending, error: unknown, tries: number): Promise<Verdict> => {
    const verdict = tools.onFailure(head, error, tries);
    rest = new AbortController();
    if (verdict === 'again') await tools.pause(error, tries, rest.signal);
    return verdict;
  };
  const remove = (head: Pending) => {
    queue = queue.filter((message) => message !== head);
    tools.keep(queue);
  };
  return {
    idle: () => queue.length === 0,
    waiting: () => queue,
    add: (messages) => {
      queue = [...queue, ...messages];
      tools.keep(queue);
      messages.forEach(tools.onQueued);
      return pump();
    },
    wake: () => {
      rest.abort();
      return pump();
    },
    hurry: () => {
      rest.abort();
      attempt.abort();
      return pump();
    },
    empty: () => {
      const left = queue;
      queue = [];
      tools.keep(queue);
      rest.abort();
      attempt.abort();
      return left;
    },
  };
}
