import type { FiledDossier } from '../../../officials/read-filed.ts';
import { newElementId } from '../../page/controls/control.ts';
import { foldText } from '../../page/controls/fold-text.ts';
import { el } from '../../page/dom/el.ts';
import { needsLook } from '../filed/needs-look.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { DecisionDraft } from './decision-of.ts';

interface Pickable {
  id: string;
  label: string;
  /** the part of the form it stands in, for "Họ tên" alone does not say whose */
  part: string;
  kind: 'fields' | 'requirements';
}

/** What a supplement may ask for again: papers, then doubted values, then the rest. */
export function createPickList(
  reader: OfficialReader,
  dossier: FiledDossier,
  draft: DecisionDraft,
  save: () => void,
): { element: HTMLElement; focus(): void } {
  const { w } = reader;
  const filterId = newElementId('filter');
  const count = el('p', { class: 'hint', role: 'status' });
  const rows = pickablesOf(reader, dossier).map((one) => ({ one, row: pickRow(one, draft, changed) }));
  function changed() {
    count.textContent = w.decide.picked(draft.fields.length + draft.requirements.length);
    save();
  }
  const filter = el('input', { id: filterId, type: 'search', class: 'input', autocomplete: 'off' });
  filter.addEventListener('input', () => {
    const wanted = foldText(filter.value);
    for (const { one, row } of rows) row.hidden = !foldText(`${one.label} ${one.part}`).includes(wanted);
  });
  changed();
  const element = el(
    'fieldset',
    { class: 'picks' },
    el('legend', { class: 'field-label' }, w.decide.pick),
    el('p', { class: 'hint' }, w.decide.pickHint),
    el('label', { for: filterId, class: 'visually-hidden' }, w.decide.pickFilter),
    filter,
    el(
      'div',
      { class: 'pick-rows', role: 'group', 'aria-label': w.decide.pick },
      ...rows.map(({ row }) => row),
    ),
    count,
  );
  filter.setAttribute('placeholder', w.decide.pickFilter);
  return { element, focus: () => filter.focus() };
}

function pickRow(
  { id, label, part, kind }: Pickable,
  draft: DecisionDraft,
  changed: () => void,
): HTMLElement {
  const tick = el('input', { type: 'checkbox', class: 'tick', checked: draft[kind].includes(id) });
  tick.addEventListener('change', () => {
    draft[kind] = tick.checked ? [...draft[kind], id] : draft[kind].filter((one) => one !== id);
    changed();
  });
  return el('label', { class: 'pick' }, tick, el('span', {}, label, ' ', el('small', {}, part)));
}

/** In the order in which an official looks for them. */
export function pickablesOf({ locale, w }: OfficialReader, dossier: FiledDossier): Pickable[] {
  const named = (vi: string, en: string | undefined) => (locale === 'vi' ? vi : (en ?? vi));
  const papers = dossier.requirements.map(({ id, nameVi, nameEn }): Pickable => {
    return { id, kind: 'requirements', label: named(nameVi, nameEn), part: w.decide.pickPapers };
  });
  const fields = dossier.sections.flatMap(({ titleVi, titleEn, fields: inPart }) =>
    inPart.map((field) => ({ field, part: named(titleVi, titleEn) })),
  );
  const ordered = [
    ...fields.filter(({ field }) => needsLook(field)),
    ...fields.filter(({ field }) => !needsLook(field)),
  ];
  return [
    ...papers,
    ...ordered.map(({ field, part }): Pickable => {
      return { id: field.id, kind: 'fields', label: named(field.labelVi, field.labelEn), part };
    }),
  ];
}
