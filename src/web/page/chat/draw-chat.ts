import type { Reply } from '../../../guide/reply.ts';
import type { HistoryMessage } from '../api/conversations.ts';
import type { CardContext } from '../cards/card-context.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import type { CitizenLine } from './citizen-line.ts';
import { createComposer, type Composer } from './composer.ts';
import { labelOf } from './label-of.ts';
import { offlineBanner, type Banner } from './offline-banner.ts';
import type { Outgoing } from './outgoing.ts';
import { createProgressLine } from './progress-line.ts';
import type { Surroundings } from './surroundings.ts';
import { createThread, type Thread } from './thread.ts';

export interface ChatView {
  root: HTMLElement;
  thread: Thread;
  composer: Composer;
  /** where it is said that an official is here */
  helper: HTMLElement;
  /** what is to be said of the line to the server */
  banner: Banner;
  /** the citizen's lines by message id */
  lines: Map<string, CitizenLine>;
  addCitizen(id: string, label: string): CitizenLine;
  showReply(reply: Reply): HTMLElement;
  scrollTo(element: HTMLElement): void;
  /** to the beginning of the last reply */
  scrollToLast(): void;
}

export interface ChatParts {
  reader: Reader;
  history: HistoryMessage[];
  surroundings: Surroundings;
  header: HTMLElement;
  act: CardContext['act'];
  say(...outgoing: Outgoing[]): void;
}

/** Draws the whole page anew, from what was said so far. */
export function drawChat(parts: ChatParts): ChatView {
  const { reader, act, history } = parts;
  const { announcer, cards, footer, moved } = parts.surroundings;
  document.documentElement.lang = reader.locale;
  const thread = createThread(reader, { act, cards, announce: announcer.announce });
  const composer = createComposer(reader, (text) => parts.say({ text }));
  const progress = createProgressLine(reader);
  const helper = el('div', { class: 'helper', role: 'status' });
  const banner = offlineBanner(reader);
  const lines = new Map<string, CitizenLine>();
  const root = el(
    'div',
    { class: isFresh(history) ? 'page page-fresh' : 'page' },
    el('a', { class: 'skip', href: `#${composer.input.id}` }, reader.t.skip),
    parts.header,
    el(
      'main',
      { 'aria-label': reader.t.name },
      el('div', { class: 'column talk' }, title(parts), thread.element),
      dock(helper, banner.element, progress.element, composer.element),
    ),
    footer(reader),
    announcer.element,
  );
  const view: ChatView = {
    root,
    thread,
    composer,
    helper,
    banner,
    lines,
    scrollTo,
    scrollToLast: () => scrollTo(thread.last() ?? root),
    addCitizen(id, label) {
      root.classList.remove('page-fresh');
      const line = thread.addCitizen(label);
      lines.set(id, line);
      return line;
    },
    showReply(reply) {
      progress.show(reply.state);
      moved?.(reply.state);
      return thread.addReply(reply);
    },
  };
  showHistory(view, reader, history);
  document.body.replaceChildren(root);
  return view;
}

/** Nothing was said yet but the greeting. */
function isFresh(history: HistoryMessage[]): boolean {
  return history.length === 1;
}

function title({ reader: { t }, history }: ChatParts): HTMLElement {
  return isFresh(history)
    ? el('h1', { class: 'welcome' }, t.welcome)
    : el('h1', { class: 'visually-hidden' }, t.log);
}

/** What stays in reach at the foot of the window. */
function dock(...children: HTMLElement[]): HTMLElement {
  return el('div', { class: 'dock' }, el('div', { class: 'column' }, ...children));
}

function showHistory(view: ChatView, reader: Reader, history: HistoryMessage[]): void {
  let before: Reply | undefined;
  for (const message of history) {
    const outgoing = outgoingOf(message);
    if (outgoing) view.addCitizen(message.id, saidBy(reader, message, labelOf(reader, outgoing, before)));
    if (!message.reply) continue;
    if (message.from) {
      view.thread.addOfficial(message.from.name, message.reply.text);
      continue;
    }
    before = message.reply;
    view.showReply(message.reply);
  }
}

function saidBy({ t }: Reader, { by }: HistoryMessage, label: string): string {
  return by ? t.writtenFor(by.name, label) : label;
}

function outgoingOf({ role, text, action }: HistoryMessage): Outgoing | null {
  if (role !== 'citizen') return null;
  if (action) return { action };
  return text === undefined ? null : { text };
}

function scrollTo(element: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
