import { problemOf } from '../api/request-failed.ts';
import { createChat } from '../chat/create-chat.ts';
import { keepOpening } from '../chat/keep-opening.ts';
import { show } from '../chat/move-on.ts';
import { begin, reopen } from '../chat/open-conversation.ts';
import { el } from '../dom/el.ts';
import type { Handle } from '../memory.ts';
import { frameSurroundings } from './frame-surroundings.ts';
import { wordsOf, type Frame } from './frame.ts';

/** Puts a conversation into the frame: the one that was kept where it can still be reached, else a new one. */
export async function openTalk(frame: Frame, kept: Handle | null): Promise<void> {
  await keepOpening(frame.reader, async () => {
    try {
      await open(frame, kept);
    } catch (error) {
      if (problemOf(error)?.code !== 'ticket-expired') throw error;
      showOld(frame, problemOf(error)?.detail);
    }
  });
}

async function open(frame: Frame, kept: Handle | null): Promise<void> {
  const { reader } = frame;
  const own = kept && (await reopen(kept, reader.locale));
  const opened = own ?? (await begin(reader.locale, false, { ticket: frame.embed.ticket }));
  if (frame.chat) return show(Object.assign(frame.chat, { reader }), opened);
  frame.chat = createChat({ reader, person: null, opened, surroundings: frameSurroundings(frame) });
}

/** A frame that stood open for half a day has a ticket that is none any more; loaded again it gets a new one. */
function showOld(frame: Frame, detail = ''): void {
  const { t } = frame.reader;
  const again = { type: 'button', class: 'button', onclick: () => location.reload() };
  document.body.replaceChildren(
    el(
      'main',
      { class: 'column sorry' },
      el('h1', {}, t.name),
      el('p', { role: 'alert' }, detail),
      el('button', again, wordsOf(frame).reload),
    ),
  );
}
