import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { homePath } from '../tenant/tenant.ts';
import { frameFooter } from './frame-footer.ts';
import { frameHeader } from './frame-header.ts';
import { wordsOf, type Frame } from './frame.ts';
import type { StandingLook } from './standing-look.ts';
import { switchFrameLanguage } from './switch-frame-language.ts';
import { showWindow, windowLink } from './window-link.ts';

interface StandingActions {
  continueHere(): void;
  beginAnew(): void;
}

let shown: { page: HTMLElement; content: string } | undefined;

/** The page of where things stand. It is drawn anew only when it says something else, for each change is spoken. */
export function drawStanding(
  frame: Frame,
  look: StandingLook,
  trouble: string,
  actions: StandingActions,
): void {
  const content = JSON.stringify([look, trouble, frame.reader.locale]);
  if (shown?.page.isConnected && shown.content === content) return;
  const hadFocus = document.activeElement !== null && document.activeElement !== document.body;
  const title = el('h1', { class: 'card-title', tabindex: -1 }, look.title);
  const page = el(
    'div',
    { class: 'page standing' },
    frameHeader(frame, { switchLanguage: () => switchFrameLanguage(frame), expand: 'done' }),
    el(
      'main',
      { class: 'column', 'aria-label': frame.reader.t.name },
      sheet(frame, look, title, trouble, actions),
    ),
    frameFooter(frame.reader),
    frame.announcer.element,
  );
  document.documentElement.lang = frame.reader.locale;
  if (!shown?.page.isConnected) window.scrollTo(0, 0);
  document.body.replaceChildren(page);
  shown = { page, content };
  if (hadFocus) title.focus({ preventScroll: true });
  frame.announcer.announce([trouble, look.title, ...look.notes].filter(Boolean).join(' '));
}

function sheet(
  frame: Frame,
  look: StandingLook,
  title: HTMLElement,
  trouble: string,
  { continueHere, beginAnew }: StandingActions,
): HTMLElement {
  const words = wordsOf(frame);
  const quiet = (label: string, onclick: () => void) =>
    el('button', { type: 'button', class: 'button button-quiet', onclick }, label);
  return el(
    'section',
    { class: 'card', 'aria-label': words.standingLabel },
    el(
      'div',
      { class: `standing-mark ${look.isDone ? 'standing-done' : ''}` },
      icon(look.isDone ? 'check' : 'clock'),
    ),
    title,
    ...look.notes.map((note) => el('p', {}, note)),
    trouble !== '' && el('p', { class: 'standing-trouble' }, icon('warning'), el('span', {}, trouble)),
    el(
      'div',
      { class: 'buttons standing-buttons' },
      openAgain(frame, look),
      look.mayReturn && quiet(words.continueHere, continueHere),
      quiet(words.beginAnew, beginAnew),
    ),
  );
}

/** Signed in, the session leads to the conversation; else it is handed over once more. */
function openAgain(frame: Frame, { opens, isDone }: StandingLook): HTMLElement {
  const words = wordsOf(frame);
  const link = windowLink(frame, { class: 'button' }, isDone ? words.openMine : words.reopen);
  const path = opens === 'home' ? homePath(frame.embed.tenant) : undefined;
  if (path) link.setAttribute('href', path);
  link.addEventListener('click', (event) => {
    if (!frame.opened || frame.opened.closed) return;
    event.preventDefault();
    showWindow(frame, path);
  });
  return link;
}
