import type { Reply } from '../../../guide/reply.ts';
import type { Pending } from './outgoing.ts';

export interface OutboxTools {
  deliver(message: Pending): Promise<Reply>;
  /** keeps what is not answered yet, over a reload */
  keep(messages: Pending[]): void;
  onStart(message: Pending): void;
  onReply(message: Pending, reply: Reply): void;
  /** `true` keeps the message at the head, to be sent again as it is */
  onFailure(message: Pending, error: unknown): boolean;
}

export interface Outbox {
  /** nothing is on its way and nothing is stuck */
  idle(): boolean;
  add(messages: Pending[]): Promise<void>;
  /** goes on where it stopped */
  resume(): Promise<void>;
}

/** Messages go one after the other, each under its own id, until it is answered or refused for good. */
export function createOutbox(tools: OutboxTools): Outbox {
  const queue: Pending[] = [];
  let pumping = false;
  const pump = async () => {
    if (pumping) return;
    pumping = true;
    for (let head = queue[0]; head; head = queue[0]) if (!(await deliverHead(head))) break;
    pumping = false;
  };
  const deliverHead = async (head: Pending): Promise<boolean> => {
    tools.onStart(head);
    const reply = await tools.deliver(head).catch((error: unknown) => ({ error }));
    if ('error' in reply && tools.onFailure(head, reply.error)) return false;
    queue.shift();
    tools.keep(queue);
    if (!('error' in reply)) tools.onReply(head, reply);
    return true;
  };
  return {
    idle: () => queue.length === 0,
    add: (messages) => {
      queue.push(...messages);
      tools.keep(queue);
      return pump();
    },
    resume: pump,
  };
}
