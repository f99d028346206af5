import type { ConversationNews } from '../../guide/official/conversation-news.ts';
import { call } from '../wire/server.ts';
import { readMessages } from './go-on.ts';
import type { Talk } from './talk.ts';

/** What officials have said since the last look; the guide's last reply stays open. Nothing where nobody answers. */
export async function hearOfficials(talk: Talk): Promise<string[]> {
  const news = await readNews(talk).catch(() => undefined);
  if (!news) return [];
  talk.helped = news.handover !== null || news.assist !== null;
  if (news.latest === (talk.lastHeard ?? talk.reply?.id)) return [];
  const messages = await readMessages(talk).catch(() => []);
  const known = messages.findIndex(({ id }) => id === (talk.lastHeard ?? talk.reply?.id));
  talk.lastHeard = news.latest ?? undefined;
  return messages
    .slice(known + 1)
    .flatMap(({ from, reply }) =>
      from && reply ? [`${talk.reader.t.officialSays(from.name)}: ${reply.text}`] : [],
    );
}

function readNews({ server, handle, reader }: Talk): Promise<ConversationNews> {
  const path = `/v1/conversations/${encodeURIComponent(handle.id)}/news`;
  return call(server, 'GET', path, { locale: reader.locale, token: handle.token });
}
