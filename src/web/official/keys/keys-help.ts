import { newElementId } from '../../page/controls/control.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import { letterKeysOn, switchLetterKeys } from './letter-keys.ts';

/** All keys, and the switch that turns single letters off. The dialog gives focus back by itself. */
export function openKeysHelp({ w }: OfficialReader): void {
  const titleId = newElementId('keys');
  const { keys } = w;
  const tick = el('input', { type: 'checkbox', class: 'tick', checked: letterKeysOn() });
  tick.addEventListener('change', () => switchLetterKeys(tick.checked ? 'on' : 'off'));
  const dialog = el(
    'dialog',
    { class: 'mine keys', 'aria-labelledby': titleId },
    el(
      'div',
      { class: 'mine-head' },
      el('h2', { id: titleId }, keys.title),
      el(
        'button',
        { type: 'button', class: 'button button-quiet', onclick: () => dialog.close() },
        keys.close,
      ),
    ),
    el(
      'div',
      { class: 'mine-body' },
      el('label', { class: 'option' }, tick, keys.on),
      el('p', { class: 'hint' }, keys.note),
      keyTable(keys),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function keyTable(keys: OfficialReader['w']['keys']): HTMLElement {
  const { rows } = keys;
  const lines: [string[], string][] = [
    [['1', '2', '3', '4'], rows.places],
    [['j', 'k', '↓', '↑'], rows.move],
    [[keys.enter], rows.open],
    [['Esc'], rows.back],
    [['/'], rows.search],
    [['a'], rows.accept],
    [['r'], rows.refuse],
    [['b'], rows.supplement],
    [['t'], rows.take],
    [[keys.ctrlEnter], rows.send],
    [['?'], rows.help],
  ];
  return el(
    'dl',
    { class: 'key-table' },
    ...lines.map(([pressed, does]) =>
      el(
        'div',
        {},
        el('dt', {}, ...pressed.flatMap((key, at) => [at > 0 && ' ', el('kbd', {}, key)])),
        el('dd', {}, does),
      ),
    ),
  );
}
