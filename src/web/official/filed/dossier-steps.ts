import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el } from '../../page/dom/el.ts';
import { formatInstant } from '../../page/format.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** The way so far, newest last, with what was asked for again named as people know it. */
export function dossierSteps(reader: OfficialReader, dossier: FiledDossier): HTMLElement | null {
  const { steps } = dossier;
  if (steps.length === 0) return null;
  return el(
    'section',
    { class: 'part' },
    el('h2', {}, reader.w.dossier.steps),
    el('ol', { class: 'timeline' }, ...steps.map((step) => stepLine(reader, dossier, step))),
  );
}

function stepLine(
  { locale, w }: OfficialReader,
  dossier: FiledDossier,
  step: FiledDossier['steps'][number],
): HTMLElement {
  const isLast = step === dossier.steps.at(-1);
  const asked = [...(step.fields ?? []), ...(step.requirements ?? [])].map((id) =>
    nameOf(dossier, id, locale),
  );
  return el(
    'li',
    { 'aria-current': isLast ? 'step' : undefined },
    el('span', { class: 'step-name' }, locale === 'vi' ? step.label : step.labelEn),
    el('time', { datetime: step.at, class: 'source' }, formatInstant(step.at)),
    step.note && el('span', { class: 'step-note' }, step.note),
    asked.length > 0 && el('span', { class: 'hint' }, `${w.dossier.askedAgain}: ${asked.join('; ')}`),
  );
}

function nameOf({ sections, requirements }: FiledDossier, id: string, locale: 'vi' | 'en'): string {
  const field = sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
  const paper = requirements.find((one) => one.id === id);
  const vi = field?.labelVi ?? paper?.nameVi ?? id;
  return locale === 'vi' ? vi : (field?.labelEn ?? paper?.nameEn ?? vi);
}
