import { newElementId } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Reader } from '../reader.ts';
import { voiceButton } from '../voice/voice-button.ts';

export interface Composer {
  element: HTMLFormElement;
  input: HTMLTextAreaElement;
}

const MESSAGE_MAX = 2000;

/** Where the citizen writes. Enter sends, Shift and Enter start a line; while a letter is composed Enter is left alone. */
export function createComposer(reader: Reader, send: (text: string) => void): Composer {
  const { t } = reader;
  const id = newElementId('message');
  const input = el('textarea', {
    id,
    class: 'input composer-input',
    rows: 1,
    maxlength: MESSAGE_MAX,
    placeholder: t.composerHint,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return input.focus();
    input.value = '';
    fit(input);
    send(text);
  };
  const voice = voiceButton(reader, input);
  const element = el(
    'form',
    { class: 'composer', onsubmit: submit },
    el('label', { for: id, class: 'visually-hidden' }, t.composer),
    voice?.line,
    input,
    voice?.button,
    el('button', { type: 'submit', class: 'button composer-send', 'aria-label': t.send }, icon('arrow')),
  );
  input.addEventListener('input', () => fit(input));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    element.requestSubmit();
  });
  return { element, input };
}

const HIGHEST_PX = 160;

function fit(input: HTMLTextAreaElement): void {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight + 4, HIGHEST_PX)}px`;
}
