import type { Reply } from '../../../guide/reply.ts';
import type { CardContext } from '../cards/card-context.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { citizenLine, type CitizenLine } from './citizen-line.ts';
import { officialLine } from './official-line.ts';
import { liveReply, pastReply } from './reply-view.ts';

export interface Thread {
  element: HTMLElement;
  addCitizen(label: string): CitizenLine;
  /** shows that an answer is being written, with what there is of it */
  composing(text?: string): void;
  stopComposing(): void;
  /** while a message is under way the last reply's controls do nothing, and say so */
  busy(isBusy: boolean): void;
  /** the reply becomes the last one; the one before it is closed. Focus that stood in it moves on. */
  addReply(reply: Reply): HTMLElement;
  /** what an official says; the guide's last reply stays open above it */
  addOfficial(name: string, text: string): HTMLElement;
  /** what was said last by the guide or an official */
  last(): HTMLElement | undefined;
}

/** The conversation from the first word to the last. Only the last reply can be used. */
export function createThread(reader: Reader, tools: Pick<CardContext, 'act' | 'announce'>): Thread {
  const element = el('div', {
    class: 'thread',
    role: 'log',
    'aria-live': 'off',
    'aria-label': reader.t.log,
  });
  const draft = el('div', { class: 'composing' });
  let last: { reply: Reply; element: HTMLElement } | undefined;
  let newest: HTMLElement | undefined;
  const contextOf = (reply: Reply): CardContext => ({ reader, reply, ...tools });
  return {
    element,
    addCitizen(label) {
      const line = citizenLine(reader, label);
      element.append(line.element);
      return line;
    },
    composing(text = '') {
      draft.replaceChildren(text === '' ? dots(reader.t.composing) : el('p', {}, text));
      element.append(draft);
    },
    last: () => newest,
    stopComposing: () => draft.remove(),
    busy(isBusy) {
      last?.element.classList.toggle('busy', isBusy);
      for (const button of last?.element.querySelectorAll('button') ?? [])
        button.setAttribute('aria-disabled', String(isBusy));
    },
    addOfficial(name, text) {
      newest = officialLine(reader, name, text);
      element.append(newest);
      return newest;
    },
    addReply(reply) {
      draft.remove();
      const focused = last?.element.contains(document.activeElement) ?? false;
      last?.element.replaceWith(pastReply(contextOf(last.reply)));
      last = { reply, element: liveReply(contextOf(reply)) };
      newest = last.element;
      element.append(newest);
      if (focused) last.element.focus({ preventScroll: true });
      return last.element;
    },
  };
}

function dots(words: string): HTMLElement {
  return el('p', { class: 'dots' }, el('span', {}), el('span', {}), el('span', {}), el('em', {}, words));
}
