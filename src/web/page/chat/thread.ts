import type { Reply } from '../../../guide/reply.ts';
import type { CardContext } from '../cards/card-context.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { citizenLine, type CitizenLine } from './citizen-line.ts';
import { createDraftLine } from './draft-line.ts';
import { officialLine } from './official-line.ts';
import { liveReply, pastReply } from './reply-view.ts';

export interface Thread {
  element: HTMLElement;
  addCitizen(label: string): CitizenLine;
  /** shows that an answer is being waited for; `hurry` sends the message anew */
  waitFor(hurry: () => void): void;
  /** what there is of the answer */
  composing(text: string): void;
  /** the line was cut; what could be read stays, until it is there again */
  interrupt(): void;
  stopComposing(): void;
  /** while a message is under way the last reply's controls do nothing, and say so */
  busy(isBusy: boolean): void;
  /** the reply becomes the last one, before what is not sent yet; the one before it is closed, focus in it moves on */
  addReply(reply: Reply): HTMLElement;
  /** what an official says; the guide's last reply stays open above it */
  addOfficial(name: string, text: string): HTMLElement;
  /** the guide's last reply, whose controls can be used */
  open(): HTMLElement | undefined;
  /** what was said last by the guide or an official */
  last(): HTMLElement | undefined;
}

/** The conversation from the first word to the last. Only the last reply can be used. */
export function createThread(reader: Reader, tools: Omit<CardContext, 'reader' | 'reply'>): Thread {
  const element = el('div', {
    class: 'thread',
    role: 'log',
    'aria-live': 'off',
    'aria-label': reader.t.log,
  });
  const draft = createDraftLine(reader);
  let last: { reply: Reply; element: HTMLElement } | undefined;
  let newest: HTMLElement | undefined;
  const place = (line: HTMLElement) => {
    const queued = element.querySelector(':scope > [data-state="queued"]');
    if (line.parentElement !== element || line.nextElementSibling !== queued)
      element.insertBefore(line, queued);
  };
  const contextOf = (reply: Reply): CardContext => ({ reader, reply, ...tools });
  return {
    element,
    addCitizen(label) {
      const line = citizenLine(reader, label);
      element.append(line.element);
      return line;
    },
    waitFor(hurry) {
      place(draft.element);
      draft.waiting(hurry);
    },
    composing(text) {
      place(draft.element);
      draft.write(text);
    },
    interrupt: () => draft.interrupt(),
    open: () => last?.element,
    last: () => newest,
    stopComposing: () => draft.remove(),
    busy(isBusy) {
      last?.element.classList.toggle('busy', isBusy);
      for (const button of last?.element.querySelectorAll('button') ?? [])
        button.setAttribute('aria-disabled', String(isBusy));
    },
    addOfficial(name, text) {
      newest = officialLine(reader, name, text);
      place(newest);
      return newest;
    },
    addReply(reply) {
      draft.remove();
      const focused = last?.element.contains(document.activeElement) ?? false;
      last?.element.replaceWith(pastReply(contextOf(last.reply)));
      last = { reply, element: liveReply(contextOf(reply)) };
      newest = last.element;
      place(newest);
      if (focused) last.element.focus({ preventScroll: true });
      return last.element;
    },
  };
}
