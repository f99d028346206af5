import type { HelpedConversation } from '../../../guide/official/read-helped.ts';
import type { Reply } from '../../../guide/reply.ts';
import type { HandoverView } from '../../../officials/view-handover.ts';
import type { Desk } from '../desk/desk.ts';

const PATH = '/v1/official/handovers';

export async function listHandovers(desk: Pick<Desk, 'call'>): Promise<HandoverView[]> {
  return (await desk.call<{ handovers: HandoverView[] }>('GET', PATH)).handovers;
}

export function takeHandover(desk: Desk, id: string): Promise<HandoverView> {
  return desk.call('POST', `${PATH}/${encodeURIComponent(id)}/take`);
}

export function closeHandover(desk: Desk, id: string): Promise<void> {
  return desk.call('POST', `${PATH}/${encodeURIComponent(id)}/close`);
}

export function readTaken(desk: Desk, conversationId: string): Promise<HelpedConversation> {
  return desk.call('GET', conversationPath(conversationId));
}

/** Id of the last reply; cheap, and leaves no reading on record. */
export async function latestIn(desk: Desk, conversationId: string): Promise<string | null> {
  return (await desk.call<{ latest: string | null }>('GET', `${conversationPath(conversationId)}/news`))
    .latest;
}

export function answerAs(
  desk: Desk,
  conversationId: string,
  message: { id: string; text: string },
): Promise<Reply> {
  return desk.call('POST', `${conversationPath(conversationId)}/messages`, message);
}

function conversationPath(id: string): string {
  return `/v1/official/conversations/${encodeURIComponent(id)}`;
}
