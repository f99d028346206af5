import type { ReviewField } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import { sourceLine } from './source-line.ts';

type Shown = Omit<ReviewField, 'editable'>;
type Options = ReviewField['options'];

/** One value of the form, to be read: what it is, where it came from, what is doubted. */
export function valueRow(reader: Reader, field: Shown): HTMLElement {
  const doubts = field.verdicts.filter((verdict) => !verdict.ok);
  return el(
    'div',
    { class: 'value' },
    el('dt', {}, labelIn(reader, field)),
    el('dd', { class: 'value-text' }, shownValue(reader, field)),
    el('dd', { class: 'source' }, sourceLine(reader, field.provenance)),
    ...doubts.map((verdict) =>
      el(
        'dd',
        { class: 'doubt' },
        icon('warning'),
        reader.locale === 'vi' ? verdict.reasonVi : verdict.reasonEn,
      ),
    ),
  );
}

/** `display` is Vietnamese; English readers get what can be said without it. */
function shownValue(reader: Reader, { display, type, value, options }: Shown): string {
  const isVietnamese = reader.locale === 'vi' || (type === 'choice' && !options);
  return display !== undefined && isVietnamese
    ? display
    : formatValue(reader, value, optionsIn(reader, options));
}

/** A field's options under the names that the reader understands. */
export function optionsIn({ locale }: Reader, options: Options = []): { value: string; label: string }[] {
  return options.map(({ value, label, labelEn }) => ({
    value,
    label: locale === 'vi' ? label : (labelEn ?? label),
  }));
}

export function labelIn(
  { locale }: Reader,
  { labelVi, labelEn }: Pick<Shown, 'labelVi' | 'labelEn'>,
): string {
  return locale === 'vi' ? labelVi : (labelEn ?? labelVi);
}
