import type { CardAttribute } from '../../../eforms/on-card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import { partOf } from './citizen-card.ts';
import type { ReadCard } from './scan-dialog.ts';
import { SCAN_WORDS } from './scan-words.ts';

const SHOWN: CardAttribute[] = ['personal-id', 'full-name', 'birth-date', 'sex', 'address'];

/** What was read on a card, beside the controls that it filled, and what does not fit together on it. */
export function cardRead(reader: Reader, { card, doubts }: ReadCard): HTMLElement {
  const words = SCAN_WORDS[reader.locale];
  const options = Object.entries(words.sexes).map(([value, label]) => ({ value, label }));
  return el(
    'div',
    { class: 'card-read' },
    el('p', { class: 'field-label' }, words.onCard),
    el(
      'dl',
      {},
      ...SHOWN.flatMap((attribute) => {
        const value = partOf(card, attribute);
        if (value === undefined) return [];
        return el(
          'div',
          {},
          el('dt', {}, words.parts[attribute]),
          el('dd', {}, formatValue(reader, value, options)),
        );
      }),
    ),
    ...doubts.map((doubt) => el('p', { class: 'doubt' }, icon('warning'), words.doubts[doubt])),
    el('p', { class: 'hint' }, words.nothingSent),
  );
}

/** The same in one sentence, to be heard. */
export function cardSentence({ locale }: Reader, { card, doubts }: ReadCard): string {
  const words = SCAN_WORDS[locale];
  const read = card.fullName ? words.read(card.fullName) : words.readNumber;
  return [read, ...doubts.map((doubt) => words.doubts[doubt])].join(' ');
}
