import type { ReviewCard } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { fieldRow } from './field-row.ts';

/** Everything that is sent, section by section. */
export function fieldSections(
  reader: Reader,
  sections: ReviewCard['sections'],
  act?: (...outgoing: Outgoing[]) => void,
): HTMLElement[] {
  return sections.map(({ titleVi, titleEn, fields }) =>
    el(
      'section',
      { class: 'part' },
      el('h3', {}, reader.locale === 'vi' ? titleVi : (titleEn ?? titleVi)),
      el('dl', { class: 'values' }, ...fields.map((field) => fieldRow(reader, field, act))),
    ),
  );
}
