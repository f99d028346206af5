import { isLocale, type Locale } from './message.ts';
import type { GuideOptions } from './v1.d.ts';

export type Corner = 'left' | 'right';

/** What an integrator asked for, made safe. `origin` is ours: where the script came from. */
export interface Options {
  origin: string;
  tenant: string;
  locale: Locale;
  label: string | undefined;
  corner: Corner | undefined;
  mount: Element | undefined;
  /** a script tag may ask for it; on a phone nothing opens by itself */
  opensItself: boolean;
}

export const LABEL_MAX_CHARACTERS = 40;

/** Takes anything, for plain pages hand over anything; what makes no sense counts as not given. */
export function readOptions(
  origin: string,
  given: Partial<Record<keyof GuideOptions | 'open', unknown>>,
  pageLanguage: string,
): Options {
  const { tenant, lang, label, corner, mount, open } = given;
  return {
    origin,
    tenant: typeof tenant === 'string' ? tenant : '',
    locale: isLocale(lang) ? lang : languageOf(pageLanguage),
    label: readLabel(label),
    corner: readCorner(corner),
    mount: mount instanceof Element ? mount : undefined,
    opensItself: open === 'true',
  };
}

export function readCorner(value: unknown): Corner | undefined {
  return value === 'left' || value === 'right' ? value : undefined;
}

/** undefined when there is none worth showing */
export function readLabel(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const label = value.trim();
  return label && label.length <= LABEL_MAX_CHARACTERS ? label : undefined;
}

function languageOf(pageLanguage: string): Locale {
  return /^en\b/i.test(pageLanguage) ? 'en' : 'vi';
}
