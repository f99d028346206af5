import { newUuid } from '../../page/chat/outgoing.ts';
import { newElementId } from '../../page/controls/control.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import { dropDraft, keepDraft, recallDraft } from '../desk/drafts.ts';
import { explainTrouble } from '../desk/explain-trouble.ts';
import { troubleBox } from '../desk/trouble-box.ts';

interface Kept {
  text: string;
  /** under which it was sent, if it was: sent again unchanged, it counts once */
  sent?: { id: string; text: string };
}

export interface WritingBox {
  element: HTMLElement;
  focus(): void;
}

const LONGEST = 2_000;

/** A box to write in. What is typed stays until it has arrived, over a reload and a new sign-in too. */
export function writingBox(
  desk: Desk,
  box: {
    draft: string;
    label: string;
    hint: string;
    send(message: { id: string; text: string }): Promise<void>;
  },
): WritingBox {
  const { w } = desk.reader;
  const id = newElementId('writing');
  const trouble = troubleBox();
  const kept: Kept = recallDraft<Kept>(box.draft) ?? { text: '' };
  const input = el('textarea', {
    id,
    class: 'input',
    rows: 3,
    maxlength: LONGEST,
    'aria-describedby': `${id}-hint`,
  });
  input.value = kept.text;
  input.addEventListener('input', () => {
    kept.text = input.value;
    keepDraft(box.draft, kept);
  });
  const send = el('button', { type: 'submit', class: 'button' }, w.handover.send);
  const submit = async () => {
    const text = input.value.trim();
    if (text === '') return input.focus();
    if (kept.sent?.text !== text) kept.sent = { id: newUuid(), text };
    send.disabled = true;
    trouble.clear();
    try {
      await box.send(kept.sent);
      delete kept.sent;
      kept.text = input.value = '';
      dropDraft(box.draft);
    } catch (error) {
      keepDraft(box.draft, kept);
      trouble.show(explainTrouble(desk.reader, error));
    }
    send.disabled = false;
    input.focus();
  };
  const element = el(
    'form',
    {
      class: 'writing',
      onsubmit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    el('label', { for: id, class: 'field-label' }, box.label),
    input,
    el('div', { class: 'writing-foot' }, el('p', { class: 'hint', id: `${id}-hint` }, box.hint), send),
    trouble.element,
  );
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    element.requestSubmit();
  });
  return { element, focus: () => input.focus() };
}
