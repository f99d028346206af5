import { newElementId } from '../../page/controls/control.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** Ready sentences for a decision; one chosen is put into the box, its first gap selected to be filled in. */
export function sentenceMenu(
  { w }: OfficialReader,
  status: number,
  words: HTMLTextAreaElement,
): HTMLElement | null {
  const sentences = w.decide.templates[status];
  if (!sentences) return null;
  const id = newElementId('sentence');
  const menu = el(
    'select',
    { id, class: 'input' },
    el('option', { value: '' }, w.decide.pickTemplate),
    ...sentences.map((sentence) => el('option', { value: sentence }, sentence)),
  );
  menu.addEventListener('change', () => {
    if (menu.value === '') return;
    words.value = [words.value.trim(), menu.value].filter(Boolean).join(' ');
    words.dispatchEvent(new Event('input'));
    menu.value = '';
    words.focus();
    selectGap(words);
  });
  return el('div', {}, el('label', { for: id, class: 'field-label' }, w.decide.template), menu);
}

function selectGap(words: HTMLTextAreaElement): void {
  const { index, 0: gap } = /\[[^\]]*\]/.exec(words.value) ?? {};
  if (index !== undefined && gap !== undefined) words.setSelectionRange(index, index + gap.length);
}
