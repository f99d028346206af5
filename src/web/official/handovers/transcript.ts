import type { HelpedConversation } from '../../../guide/official/read-helped.ts';
import type { Card } from '../../../guide/card.ts';
import type { Reply } from '../../../guide/reply.ts';
import { labelOf } from '../../page/chat/label-of.ts';
import { textBlocks } from '../../page/chat/text-blocks.ts';
import { el } from '../../page/dom/el.ts';
import { formatInstant } from '../../page/format.ts';
import type { OfficialReader } from '../words/official-reader.ts';

type Message = HelpedConversation['messages'][number];

/** What was said, by whom, and what the citizen has on screen. Buttons they pressed are told in words. */
export function transcript(reader: OfficialReader, messages: Message[]): HTMLElement[] {
  const told = messages.filter((message) => !isPassedOn(message));
  let before: Reply | undefined;
  return told.map((message) => {
    const line = messageLine(reader, message, before, message === told.at(-1));
    before = message.reply ?? before;
    return line;
  });
}

/** The guide only tells the citizen that an official reads along; the official knows. */
export function isPassedOn({ reply, from }: Pick<Message, 'reply' | 'from'>): boolean {
  return !from && reply?.outcome === 'handed-over' && reply.cards.length === 0;
}

function messageLine(
  reader: OfficialReader,
  message: Message,
  before: Reply | undefined,
  isLast: boolean,
): HTMLElement {
  const { w } = reader;
  const { role, at, reply, from, by } = message;
  const name = role === 'citizen' ? w.handover.citizen : from ? w.handover.you(from.name) : w.handover.guide;
  const who = by ? `${name}, ${w.handover.by(by.name)}` : name;
  return el(
    'div',
    { class: `spoken spoken-${from ? 'official' : role}` },
    el(
      'p',
      { class: 'spoken-by' },
      el('strong', {}, who),
      ' ',
      el('time', { datetime: at }, formatInstant(at)),
    ),
    ...textBlocks(wordsOf(reader, message, before)).map((block) =>
      block.kind === 'paragraph'
        ? el('p', {}, block.text)
        : el('ul', {}, ...block.items.map((item) => el('li', {}, item))),
    ),
    isLast && reply && reply.cards.length > 0 && el('p', { class: 'hint' }, onScreen(reader, reply.cards)),
  );
}

function wordsOf(reader: OfficialReader, message: Message, before: Reply | undefined): string {
  if (message.action) return labelOf(reader, { action: message.action }, before);
  return message.text ?? message.reply?.text ?? '';
}

function onScreen({ w, locale }: OfficialReader, cards: Card[]): string {
  const names = cards.map((card) => {
    const kind = w.handover.shown[card.kind] ?? card.kind;
    if (card.kind !== 'question') return kind;
    return `${kind}: ${card.fields.map(({ labelVi, labelEn }) => (locale === 'vi' ? labelVi : labelEn)).join(', ')}`;
  });
  return w.handover.showed(names.join('; '));
}
