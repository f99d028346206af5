import type { ReviewCard } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { formatDate, formatVnd } from '../format.ts';
import type { Reader } from '../reader.ts';

/** Who takes the dossier, what it costs and when it will be done; each says how sure that is. */
export function filingFacts(
  reader: Reader,
  filed: Pick<ReviewCard, 'authority' | 'fee' | 'dueOn'>,
): HTMLElement {
  const { t, locale } = reader;
  const { authority, fee, dueOn } = filed;
  return el(
    'dl',
    { class: 'facts' },
    ...(authority
      ? fact(t.authority, locale === 'vi' ? authority.nameVi : (authority.nameEn ?? authority.nameVi))
      : []),
    ...fact(t.fee, feeText(reader, fee), fee.basis),
    ...(dueOn ? fact(t.dueOn, formatDate(dueOn.value)) : []),
  );
}

function fact(title: string, text: string, basis = ''): HTMLElement[] {
  return [el('dt', {}, title), el('dd', {}, text, basis !== '' && el('span', { class: 'source' }, basis))];
}

function feeText({ t }: Reader, { amountVnd, confidence }: ReviewCard['fee']): string {
  if (amountVnd === null || confidence === 'unknown') return t.feeUnknown;
  const amount = amountVnd === 0 ? t.free : formatVnd(amountVnd);
  return confidence === 'memory' ? `${amount} (${t.feeBelieved})` : amount;
}
