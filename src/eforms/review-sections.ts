import type { ReviewCard, ReviewField } from '../guide/card.ts';
import type { DossierState, Entry } from './dossier-state.ts';
import { displayValue } from './display.ts';
import type { EForm, Field } from './eform.ts';
import { visibleFields } from './visible-fields.ts';

/** Every value that will be sent, in the order of the form, as people read it. */
export function reviewSections(eform: EForm, state: DossierState): ReviewCard['sections'] {
  const visible = visibleFields(eform, state);
  return eform.sections.flatMap(({ id, titleVi, titleEn }) => {
    const fields = visible
      .filter((field) => field.section === id)
      .flatMap((field) => reviewField(field, state));
    return fields.length > 0 ? [{ titleVi, titleEn, fields }] : [];
  });
}

function reviewField(field: Field, state: DossierState): ReviewField[] {
  const entry: Entry | undefined = state.values[field.id];
  if (!entry) return [];
  const { id, labelVi, labelEn, type, editable, options } = field;
  return [
    {
      id,
      labelVi,
      labelEn,
      type,
      editable,
      value: entry.value,
      display: displayValue(field, entry.value, 'vi'),
      provenance: entry.provenance,
      verdicts: entry.verdicts,
      ...(options
        ? { options: options.map(({ value, labelVi: label, labelEn }) => ({ value, label, labelEn })) }
        : {}),
    },
  ];
}
