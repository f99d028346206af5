import type { FiledDossier } from '../../../officials/read-filed.ts';
import { agreementList } from '../../page/cards/agreement-list.ts';
import { valueRow } from '../../page/cards/value-row.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import { needsLook } from './needs-look.ts';

/** Every value in one line: what, where from, what is doubted. May be narrowed to what needs a look. */
export function dossierValues(reader: OfficialReader, { sections, agreements }: FiledDossier): HTMLElement {
  const { w } = reader;
  const only = el('input', { type: 'checkbox', class: 'tick' });
  const place = el('div', { class: 'dense-values' });
  const draw = () => {
    const shown = sections.map((section) => ({
      ...section,
      fields: only.checked ? section.fields.filter(needsLook) : section.fields,
    }));
    place.replaceChildren(
      ...shown.filter(({ fields }) => fields.length > 0).map((section) => valuePart(reader, section)),
    );
  };
  only.addEventListener('change', draw);
  draw();
  return el(
    'section',
    { class: 'part dossier-values' },
    el(
      'div',
      { class: 'part-head' },
      el('h2', {}, w.dossier.values),
      el('label', { class: 'quiet-tick' }, only, w.dossier.onlyLook),
    ),
    place,
    agreementList(reader, agreements),
  );
}

function valuePart(
  reader: OfficialReader,
  { titleVi, titleEn, fields }: FiledDossier['sections'][number],
): HTMLElement {
  return el(
    'section',
    { class: 'part' },
    el('h3', {}, reader.locale === 'vi' ? titleVi : (titleEn ?? titleVi)),
    el('dl', { class: 'values' }, ...fields.map((field) => valueRow(reader, field))),
  );
}
