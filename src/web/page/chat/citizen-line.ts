import { el, type Child } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { safeUrl } from '../dom/safe-url.ts';
import type { Reader } from '../reader.ts';
import { isCutOff, type Failure } from './explain-failure.ts';

/** What the citizen can do about a message that did not get through. */
export interface WaysOn {
  /** none where nobody can sign in */
  loginUrl: string | undefined;
  again(): void;
  beginAnew(): void;
  /** takes the words back into the message box; a button pressed has none */
  edit?: () => void;
}

export interface CitizenLine {
  element: HTMLElement;
  /** where it is said what is wrong */
  trouble: HTMLElement;
  /** stands behind what is on its way */
  queued(): void;
  waiting(): void;
  sent(): void;
  failed(failure: Failure, ways: WaysOn): void;
}

/** What the citizen said; shown at once, and marked while it has not got through. */
export function citizenLine({ t }: Reader, label: string): CitizenLine {
  const trouble = el('div', { class: 'trouble', role: 'alert', tabindex: -1 });
  const place = el('p', { class: 'in-line', hidden: true });
  const said = el(
    'div',
    { class: 'said' },
    el('span', { class: 'visually-hidden' }, `${t.you}: `),
    ...label.split('\n').map((line) => el('p', {}, line)),
  );
  const element = el('div', { class: 'citizen' }, said, place, trouble);
  const become = (state: string, ...where: Child[]) => {
    element.dataset['state'] = state;
    place.hidden = where.length === 0;
    place.replaceChildren(...(where.length > 0 ? [icon('clock'), ...where.map(String)] : []));
  };
  return {
    element,
    trouble,
    queued: () => become('queued', isCutOff() ? t.queuedOffline : t.queued),
    waiting: () => become('waiting'),
    sent: () => {
      become('sent');
      trouble.replaceChildren();
    },
    failed: (failure, ways) => {
      become('failed');
      element.dataset['kind'] = failure.kind;
      if (trouble.dataset['said'] === failure.sentence && trouble.firstChild) return;
      trouble.dataset['said'] = failure.sentence;
      const next = el('div', { class: 'buttons' }, ...buttons(t, failure, ways));
      trouble.replaceChildren(el('p', {}, failure.sentence), ...(next.firstChild ? [next] : []));
    },
  };
}

function buttons(t: Reader['t'], { kind, verdict }: Failure, ways: WaysOn): HTMLElement[] {
  const button = (words: string, onclick: () => void, quiet = ' button-quiet') =>
    el('button', { type: 'button', class: `button${quiet}`, onclick }, words);
  const signIn = (quiet = '') =>
    ways.loginUrl ? [el('a', { class: `button${quiet}`, href: safeUrl(ways.loginUrl) }, t.signIn)] : [];
  if (kind === 'signed-out') return signIn();
  if (kind === 'over') return [button(t.beginAnew, ways.beginAnew, ''), ...signIn(' button-quiet')];
  if (verdict === 'again') return [button(t.sendAgain, ways.again)];
  return ways.edit ? [button(t.editMessage, ways.edit)] : [];
}
