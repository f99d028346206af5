import { newElementId } from '../../page/controls/control.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk, View } from '../desk/desk.ts';
import { keepDraft, recallDraft } from '../desk/drafts.ts';
import { load } from '../desk/load.ts';
import { answerSheet } from './answer-sheet.ts';
import type { Asked, CounterAnswer, Named } from './answered.ts';

const ASKED = 'ask.sitting';
const QUESTION = 'ask.question';
const MOST_KEPT = 20;

/** A question in plain words, its answer in parts, and what was asked before in this sitting. */
export function openAsk(desk: Desk): View {
  const { w, locale } = desk.reader;
  const place = el('div', { class: 'answer-place' });
  const sitting = el('div', {});
  let asked = recallDraft<Asked[]>(ASKED) ?? [];
  const keepAsked = (now: Asked[]) => {
    asked = now;
    keepDraft(ASKED, asked);
    sitting.replaceChildren(sittingList(desk, asked, { show, forget: () => keepAsked([]) }));
  };
  const show = (one: Asked) => {
    place.replaceChildren(answerSheet(desk.reader, one, askAbout));
    place.querySelector<HTMLElement>('h2')?.focus();
  };
  const ask = async (text: string, question = text) => {
    await load(desk, place, async () => {
      const answer = await desk.call<CounterAnswer>('POST', '/v1/official/ask', { text, locale });
      const one = { question, answer };
      keepAsked([one, ...asked.filter((other) => other.question !== question)].slice(0, MOST_KEPT));
      return [answerSheet(desk.reader, one, askAbout)];
    });
    place.querySelector<HTMLElement>('h2')?.focus();
  };
  const askAbout = ({ code, nameVi, nameEn }: Named) => void ask(code, locale === 'vi' ? nameVi : nameEn);
  const form = questionForm(desk, (text) => void ask(text));
  keepAsked(asked);
  return {
    title: w.places.ask,
    element: el(
      'div',
      { class: 'desk-view' },
      el('h1', { tabindex: -1 }, w.ask.title),
      el(
        'div',
        { class: 'two-sided' },
        el('div', { class: 'side-main' }, form.element, place),
        el('aside', { class: 'side part', 'aria-label': w.ask.asked }, el('h2', {}, w.ask.asked), sitting),
      ),
    ),
    onShortcut: ({ kind }) => {
      if (kind !== 'search') return false;
      form.focus();
      return true;
    },
  };
}

function questionForm(
  { reader: { w } }: Desk,
  ask: (text: string) => void,
): { element: HTMLElement; focus(): void } {
  const id = newElementId('question');
  const input = el('input', {
    id,
    type: 'text',
    class: 'input',
    autocomplete: 'off',
    maxlength: 2_000,
    'aria-describedby': `${id}-hint`,
    'aria-keyshortcuts': '/',
  });
  input.value = recallDraft<string>(QUESTION) ?? '';
  input.addEventListener('input', () => keepDraft(QUESTION, input.value));
  const submit = (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return input.focus();
    ask(text);
  };
  const element = el(
    'form',
    { class: 'ask-form', onsubmit: submit },
    el('label', { for: id, class: 'field-label' }, w.ask.label),
    el('div', { class: 'ask-line' }, input, el('button', { type: 'submit', class: 'button' }, w.ask.button)),
    el('p', { class: 'hint', id: `${id}-hint` }, w.ask.hint),
  );
  return { element, focus: () => input.select() };
}

function sittingList(
  { reader: { w } }: Desk,
  asked: Asked[],
  { show, forget }: { show(one: Asked): void; forget(): void },
): HTMLElement {
  if (asked.length === 0) return el('p', { class: 'hint' }, w.ask.nothingAsked);
  return el(
    'div',
    {},
    el(
      'ul',
      { class: 'sitting', role: 'list' },
      ...asked.map((one) =>
        el(
          'li',
          {},
          el('button', { type: 'button', class: 'button-text', onclick: () => show(one) }, one.question),
        ),
      ),
    ),
    el('button', { type: 'button', class: 'button button-quiet', onclick: forget }, w.ask.forget),
  );
}
