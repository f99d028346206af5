import type { HelpedConversation } from '../../../guide/official/read-helped.ts';
import type { HandoverView } from '../../../officials/view-handover.ts';
import { shown } from '../../page/dom/el.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import { load } from '../desk/load.ts';
import { watch } from '../desk/watch.ts';
import { answerAs, latestIn, readTaken } from './handover-calls.ts';
import { knownValues } from './known-values.ts';
import { transcript } from './transcript.ts';
import { writingBox } from './writing-box.ts';

const EVERY_MS = 4_000;

export interface TakenTalk {
  element: HTMLElement;
  focus(): void;
  stop(): void;
}

/** The conversation with what the guide knows beside it, and a box to answer in; what is new comes by itself. */
export function openTaken(desk: Desk, { conversationId }: HandoverView): TakenTalk {
  const { w } = desk.reader;
  const said = el('div', {
    class: 'talk-said',
    tabindex: 0,
    role: 'log',
    'aria-label': w.handover.talk,
    'aria-live': 'off',
  });
  const known = el('div', {});
  let seen: string | null | undefined;
  const draw = (conversation: HelpedConversation) => {
    said.replaceChildren(...transcript(desk.reader, conversation.messages));
    known.replaceChildren(...shown([knownValues(desk.reader, conversation.values)]));
    said.scrollTop = said.scrollHeight;
  };
  /** Whether the citizen said something since. */
  const read = async () => {
    const latest = await latestIn(desk, conversationId);
    if (latest === seen) return false;
    const conversation = await readTaken(desk, conversationId);
    const isFirst = seen === undefined;
    seen = latest;
    draw(conversation);
    return !isFirst && conversation.messages.at(-2)?.role === 'citizen';
  };
  const box = writingBox(desk, {
    draft: `answer.${conversationId}`,
    label: w.handover.answer,
    hint: w.handover.answerHint,
    send: async (message) => {
      await answerAs(desk, conversationId, message);
      await read();
      desk.announce(w.handover.sent);
    },
  });
  const stop = watch(EVERY_MS, async () => {
    if (await read()) desk.announce(w.handover.news);
  });
  const element = el(
    'div',
    { class: 'two-sided' },
    el(
      'section',
      { class: 'side-main' },
      el('h2', { class: 'visually-hidden' }, w.handover.talk),
      said,
      box.element,
    ),
    el('section', { class: 'side part' }, el('h2', {}, w.handover.known), known),
  );
  void load(desk, said, async () => {
    await read();
    return [...said.childNodes] as HTMLElement[];
  }).then(() => (said.scrollTop = said.scrollHeight));
  return { element, focus: box.focus, stop };
}
