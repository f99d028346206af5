import type { AgreementView } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatInstant } from '../format.ts';
import type { Reader } from '../reader.ts';

/** Who else has agreed, and when; nothing where nobody had to. */
export function agreementList(reader: Reader, agreements: AgreementView[] = []): HTMLElement | null {
  if (agreements.length === 0) return null;
  return el(
    'section',
    { class: 'part' },
    el('h3', {}, reader.t.agreements),
    el('ul', { class: 'agreements', role: 'list' }, ...agreements.map((one) => line(reader, one))),
  );
}

function line({ t, locale }: Reader, { nameVi, nameEn, personName, decidedAt }: AgreementView): HTMLElement {
  const name = locale === 'vi' ? nameVi : (nameEn ?? nameVi);
  return el(
    'li',
    {},
    icon('check'),
    el('span', {}, `${name}: `, el('strong', {}, personName), ` ${t.agreedAt(formatInstant(decidedAt))}`),
  );
}
