import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el, type Child } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import { decidedNote } from './decided-note.ts';
import { decisionForm, type DecisionActions } from './decision-form.ts';
import { ACCEPTED, REFUSED, SUPPLEMENT } from './status-of.ts';

export interface DecisionPanel {
  element: HTMLElement;
  /** opens the form for a status; where it cannot go there, says so. Always true: the key was meant for us */
  openForm(status: number): boolean;
  /** true when one was open */
  closeForm(): boolean;
}

const KEYS: Record<number, string> = { [ACCEPTED]: 'a', [REFUSED]: 'r', [SUPPLEMENT]: 'b' };

/** The moves that are possible now, one form at a time, and after a decision what happens next. */
export function decisionPanel(
  desk: Desk,
  dossier: FiledDossier,
  actions: DecisionActions,
  decided?: number,
): DecisionPanel {
  const { w } = desk.reader;
  const place = el('div', { class: 'decision-place' });
  const said = el('p', { class: 'hint', role: 'status' });
  const buttons = new Map(
    dossier.allowed.map(({ status }) => [status, moveButton(desk, status, () => openForm(status))]),
  );
  let opened: number | undefined;
  const closeForm = () => {
    if (opened === undefined) return false;
    place.replaceChildren();
    buttons.get(opened)?.focus();
    buttons.get(opened)?.setAttribute('aria-expanded', 'false');
    opened = undefined;
    return true;
  };
  const openForm = (status: number) => {
    const button = buttons.get(status);
    if (!button) {
      said.textContent = notNow(desk, dossier, status);
      return true;
    }
    closeForm();
    said.textContent = '';
    opened = status;
    button.setAttribute('aria-expanded', 'true');
    const form = decisionForm(desk, dossier, status, { ...actions, cancel: closeForm });
    place.replaceChildren(form.element);
    form.focus();
    return true;
  };
  return {
    element: el(
      'section',
      { class: 'part decision' },
      el('h2', {}, w.decide.title),
      decided !== undefined && decidedNote(desk, dossier, decided),
      ...choices(desk, dossier, [...buttons.values()]),
      said,
      place,
    ),
    openForm,
    closeForm,
  };
}

function choices({ reader: { w } }: Desk, dossier: FiledDossier, buttons: HTMLElement[]): Child[] {
  if (dossier.status === null) return [el('p', {}, w.decide.notArrived)];
  if (buttons.length === 0) return [el('p', {}, w.decide.nothing)];
  const later = dossier.allowed.some(({ status }) => status === 4) && dossier.status === ACCEPTED;
  return [
    el('div', { class: 'decision-buttons' }, ...buttons),
    later && el('p', { class: 'hint' }, w.decide.supplementLater),
  ];
}

function moveButton({ reader: { w } }: Desk, status: number, onclick: () => void): HTMLElement {
  const key = KEYS[status];
  const look =
    status === ACCEPTED || status === 4 || status === 9 || status === 10 ? 'button' : 'button button-quiet';
  return el(
    'button',
    { type: 'button', class: look, onclick, 'aria-expanded': 'false', 'aria-keyshortcuts': key },
    w.decide.buttons[status] ?? String(status),
    key && el('kbd', { 'aria-hidden': 'true' }, key),
  );
}

function notNow({ reader: { w } }: Desk, dossier: FiledDossier, status: number): string {
  const action = w.decide.buttons[status] ?? '';
  const later = status === SUPPLEMENT && dossier.allowed.some((move) => move.status === 4);
  return later ? `${w.decide.notNow(action)} ${w.decide.supplementLater}` : w.decide.notNow(action);
}
