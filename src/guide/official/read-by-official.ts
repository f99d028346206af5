import type { CitizenMessage } from '../open-turn.ts';
import { endTurn, type Turn } from '../turn.ts';

/** Words go to the official who took the conversation; buttons work as ever. */
export function isReadByOfficial({ conversation }: Turn, { text }: CitizenMessage): boolean {
  return text !== undefined && conversation.handover?.status === 'taken';
}

/** The guide keeps out of it. */
export function sayReadByOfficial(turn: Turn): void {
  const name = turn.conversation.handover?.officialName ?? '';
  endTurn(turn, 'handed-over', {
    vi: `Tin nhắn đã chuyển tới công chức ${name}. Anh/chị chờ trả lời ngay tại đây ạ.`,
    en: `Your message went to ${name}, who answers right here.`,
  });
}
