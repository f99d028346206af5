import { keepTyped, recallTyped, type Typed } from '../memory.ts';
import { lastReply, type Chat } from './chat.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keeps what is being written, letter by letter, so that a reload or a page drawn anew takes nothing away. */
export function followTyping(chat: () => Chat): void {
  for (const name of ['input', 'change'])
    document.addEventListener(name, ({ target }) => {
      if (target instanceof HTMLElement) target.dataset['touched'] = '';
      saveTyping(chat());
    });
}

export function saveTyping(chat: Chat): void {
  keepTyped(typedIn(chat));
}

/** Puts it back where it stood; fields only where the last reply asks the same. */
export function restoreTyped(chat: Chat): void {
  const typed = recallTyped(chat.handle.id);
  if (!typed) return;
  const { input } = chat.view.composer;
  if (typed.words !== '' && typed.words !== input.value) put(input, typed.words);
  if (typed.asked !== askedIn(chat)) return;
  fieldsOf(chat).forEach((field, position) => {
    const kept = typed.fields[position];
    if (kept !== undefined) put(field, kept);
  });
}

function typedIn(chat: Chat): Typed {
  const changed = fieldsOf(chat).flatMap((field, position) =>
    'touched' in field.dataset ? [[position, isTick(field) ? field.checked : field.value] as const] : [],
  );
  return {
    conversationId: chat.handle.id,
    words: chat.view.composer.input.value,
    asked: askedIn(chat),
    fields: Object.fromEntries(changed),
  };
}

/** A button was pressed: what was filled in is sent, or not wanted. */
export function forgetFields(chat: Chat): void {
  for (const field of fieldsOf(chat)) delete field.dataset['touched'];
}

/** The same fields may be asked again after an aside or in another language; other cards stand for themselves. */
function askedIn(chat: Chat): string {
  const cards = lastReply(chat)?.cards ?? [];
  return cards
    .map((card) => (card.kind === 'question' ? card.fields.map(({ id }) => id).join() : card.id))
    .join('|');
}

/** What can be filled in at the last reply; a file cannot be kept, and is sent at once. */
function fieldsOf(chat: Chat): Field[] {
  const reply = chat.view.thread.open();
  return [...(reply?.querySelectorAll<Field>('input:not([type="file"]), textarea, select') ?? [])];
}

function isTick(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}

/** The fields behind a suggestion are hidden until somebody changes it, as was done here. */
function put(field: Field, kept: string | boolean): void {
  const form = field.closest<HTMLElement>('form[hidden]');
  if (form?.previousElementSibling instanceof HTMLElement) {
    form.previousElementSibling.hidden = true;
    form.hidden = false;
  }
  if (isTick(field)) field.checked = kept === true;
  else field.value = String(kept);
  field.dispatchEvent(new Event(isTick(field) ? 'change' : 'input', { bubbles: true }));
}
