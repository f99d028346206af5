import { el, shown, type Child } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import { hashOf } from '../desk/route.ts';
import { knownValues } from '../handovers/known-values.ts';
import { transcript } from '../handovers/transcript.ts';
import type { AssistDetail } from './assist-calls.ts';
import { assistLink } from './assist-link.ts';
import { assistProgress } from './assist-progress.ts';
import { offeredAnswers, type Offered } from './offered-answers.ts';

/** What changes while a citizen is being helped. */
export interface AssistParts {
  said: HTMLElement;
  offered: HTMLElement;
  progress: HTMLElement;
  link: HTMLElement;
  known: HTMLElement;
}

export function assistParts({ reader: { w } }: Desk): AssistParts {
  const log = { class: 'talk-said', tabindex: 0, role: 'log', 'aria-live': 'off' };
  return {
    said: el('div', { ...log, 'aria-label': w.handover.talk }),
    offered: el('div', {}),
    progress: el('div', { role: 'status' }),
    link: el('div', {}),
    known: el('div', {}),
  };
}

/** Puts in how things stand; the way onto the citizen's phone goes once they have signed in there. */
export function fillParts(
  desk: Desk,
  { said, offered, progress, link, known }: AssistParts,
  detail: AssistDetail & { procedure: string },
  press: (offered: Offered) => Promise<void>,
): void {
  const { reader } = desk;
  progress.replaceChildren(assistProgress(reader, detail, detail.procedure));
  link.replaceChildren(...(detail.adopted ? [] : [assistLink(desk, detail.id)]));
  if (!detail.conversation) return;
  const { messages, values } = detail.conversation;
  const last = messages.findLast(({ reply }) => reply)?.reply;
  said.replaceChildren(...transcript(reader, messages));
  offered.replaceChildren(...shown([last && offeredAnswers(reader, last, press)]));
  known.replaceChildren(knownValues(reader, values));
  said.scrollTop = said.scrollHeight;
}

export function assistPage(
  desk: Desk,
  { said, offered, progress, link, known }: AssistParts,
  { box, trouble, end }: { box: HTMLElement; trouble: HTMLElement; end(): Promise<void> },
): Child[] {
  const { w } = desk.reader;
  const stop = { type: 'button', class: 'button button-quiet', onclick: () => void end() };
  const side = el(
    'div',
    { class: 'side' },
    el('section', { class: 'part' }, el('h2', {}, w.assist.stage), progress, link),
    el('section', { class: 'part' }, el('h2', {}, w.handover.known), known),
    el(
      'div',
      { class: 'part' },
      el('button', stop, w.assist.end),
      el('p', { class: 'hint' }, w.assist.endNote),
    ),
  );
  const talk = el('div', { class: 'side-main' }, said, offered, trouble, box);
  return [...head(desk), el('div', { class: 'two-sided' }, talk, side)];
}

export function overPage(desk: Desk): Child[] {
  return [...head(desk), el('p', { class: 'nothing' }, desk.reader.w.assist.over)];
}

function head({ reader: { w } }: Desk): Child[] {
  return [
    el('a', { class: 'back', href: hashOf({ place: 'assists' }) }, `‹ ${w.back}`),
    el('h1', { tabindex: -1 }, w.assist.title),
    el('p', { class: 'assist-rule' }, w.assist.intro),
  ];
}
