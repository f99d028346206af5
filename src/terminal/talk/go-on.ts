import type { Reply } from '../../guide/reply.ts';
import { call } from '../wire/server.ts';
import { showWhole } from './show-reply.ts';
import type { Talk } from './talk.ts';

interface Message {
  id: string;
  role: 'citizen' | 'guide';
  reply?: Reply;
  /** an official answered, not the guide */
  from?: { name: string };
}

/** Shows where the conversation stands: the guide's last reply. Throws `CallFailed`. */
export async function goOn(talk: Talk): Promise<void> {
  const messages = await readMessages(talk);
  const reply = messages.findLast((message) => message.reply && !message.from)?.reply;
  if (reply) await showWhole(talk, reply);
}

export async function readMessages({ server, handle, reader }: Talk): Promise<Message[]> {
  const path = `/v1/conversations/${encodeURIComponent(handle.id)}`;
  const options = { locale: reader.locale, token: handle.token };
  return (await call<{ messages: Message[] }>(server, 'GET', path, options)).messages;
}
