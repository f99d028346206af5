import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';
import { evaluate } from './evaluate.ts';
import { scopeOf } from './scope.ts';
import { PlaceValue } from './value.ts';

export interface Authority {
  /** `ubnd:`, `ca:` or `bhxh:` and the commune's code; an insurance office serves several communes */
  id: string;
  nameVi: string;
  nameEn: string;
}

const KINDS = {
  'commune-committee': { prefix: 'ubnd', vi: 'Ủy ban nhân dân', en: 'People’s Committee of' },
  'commune-police': { prefix: 'ca', vi: 'Công an', en: 'Police of' },
  'social-insurance': {
    prefix: 'bhxh',
    vi: 'Cơ quan bảo hiểm xã hội phụ trách',
    en: 'Social insurance office for',
  },
} as const;

/** Who decides, from the place that is competent; null while that place, or its commune, is not known. */
export function authorityOf(eform: EForm, state: DossierState): Authority | null {
  const { kind, place: rule } = eform.authority;
  const result = evaluate(rule, scopeOf(eform, state));
  const place = PlaceValue.safeParse(result.known ? result.value : undefined);
  if (!place.success || place.data.code === null) return null;
  const { prefix, vi, en } = KINDS[kind];
  const area = communeAndProvince(place.data.text);
  return { id: `${prefix}:${place.data.code}`, nameVi: `${vi} ${area}`, nameEn: `${en} ${area}` };
}

/** "12 Láng, Phường Láng, Thành phố Hà Nội" → its last two parts. */
function communeAndProvince(text: string): string {
  return text
    .split(',')
    .map((part) => part.trim())
    .slice(-2)
    .join(', ');
}
