import type { FiledDossier } from '../../../officials/read-filed.ts';
import { newElementId } from '../../page/controls/control.ts';
import { mistakeLine } from '../../page/controls/mistake-line.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import { troubleBox } from '../desk/trouble-box.ts';
import { mistakeIn } from './decision-of.ts';
import { createPickList } from './pick-list.ts';
import { keptDecision, tellUnsent, type KeptDecision } from './send-decision.ts';
import { sentenceMenu } from './sentence-menu.ts';
import { needsWords, SUPPLEMENT } from './status-of.ts';

export interface DecisionActions {
  decided(dossier: FiledDossier, status: number): void;
  reload(): void;
}

const LONGEST_WORDS = 1_000;

/** The form of one decision. What is typed stays over a refusal, an outage and a new sign-in. */
export function decisionForm(
  desk: Desk,
  dossier: FiledDossier,
  status: number,
  actions: DecisionActions & { cancel(): void },
): { element: HTMLElement; focus(): void } {
  const { w } = desk.reader;
  const kept = keptDecision(dossier.id, status);
  const words = wordsBox(status, kept);
  const mistake = mistakeLine(`${words.id}-mistake`);
  const trouble = troubleBox();
  const picks =
    status === SUPPLEMENT ? createPickList(desk.reader, dossier, kept.draft, kept.save) : undefined;
  const name = w.decide.buttons[status] ?? '';
  const send = el('button', { type: 'submit', class: 'button' }, w.decide.send(name));
  const isComplete = () => {
    const wrong = mistakeIn(status, kept.draft);
    mistake.show(wrong && w.decide[wrong], wrong && wrong !== 'nothingPicked' ? [words] : []);
    if (wrong) (wrong === 'nothingPicked' ? picks : words)?.focus();
    return !wrong;
  };
  const submit = async () => {
    if (send.disabled || !isComplete()) return;
    trouble.clear();
    send.disabled = true;
    send.textContent = w.working;
    try {
      actions.decided(await kept.send(desk), status);
      document.querySelector<HTMLElement>('.decided')?.focus();
    } catch (error) {
      send.disabled = false;
      send.textContent = w.decide.send(name);
      tellUnsent(desk, trouble, error, actions.reload);
      send.focus();
    }
  };
  const leave = { type: 'button', class: 'button button-quiet', onclick: () => actions.cancel() };
  const element = el(
    'form',
    { class: 'decision-form', 'aria-label': name, novalidate: true },
    picks?.element,
    sentenceMenu(desk.reader, status, words),
    el('label', { for: words.id, class: 'field-label' }, wordsLabel(desk, status)),
    ...[words, mistake.element, trouble.element],
    el('div', { class: 'buttons' }, send, el('button', leave, w.decide.cancel)),
  );
  listen(element, submit, actions.cancel);
  return { element, focus: () => (picks ?? words).focus() };
}

function wordsBox(status: number, { draft, save }: KeptDecision): HTMLTextAreaElement {
  const id = newElementId('words');
  const words = el('textarea', {
    id,
    class: 'input',
    rows: 4,
    maxlength: LONGEST_WORDS,
    required: needsWords(status),
    'aria-describedby': `${id}-mistake`,
  });
  words.value = draft.words;
  words.addEventListener('input', () => {
    draft.words = words.value;
    save();
  });
  return words;
}

function wordsLabel({ reader: { w } }: Desk, status: number): string {
  if (status === SUPPLEMENT) return w.decide.supplementNote;
  return needsWords(status) ? w.decide.reason : w.decide.note;
}

/** Esc closes, Ctrl + Enter sends, also from within a box. */
function listen(form: HTMLFormElement, submit: () => Promise<void>, cancel: () => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    cancel();
  });
}
