import type { Locale, LocalText } from '../kernel/text.ts';
import { displayValue } from './display.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';

const PLACEHOLDER = /\{([A-Za-z0-9.[\]]+)\}/g;

/** A question with `{member[1].fullName}` in it says the name; where that is not known yet, what it is called. */
export function nameValues(text: LocalText, eform: EForm, state: DossierState): LocalText {
  const named = (locale: Locale) =>
    text[locale].replace(PLACEHOLDER, (whole, id: string) => {
      const field = eform.fields.find((one) => one.id === id);
      const value = state.values[id]?.value;
      if (!field) return whole;
      if (value !== undefined) return displayValue(field, value, locale);
      return locale === 'vi' ? field.labelVi : field.labelEn;
    });
  return { vi: named('vi'), en: named('en') };
}
