import type { Card, QuestionField } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import type { CardContext } from './card-context.ts';

type QuestionCard = Extract<Card, { kind: 'question' }>;

interface Tap {
  value: string | boolean;
  label: string;
}

const MOST_TAPPED = 7;

/** What a single question with few answers offers, so that it needs no second press; null for all others. */
export function tapOptions({ fields }: QuestionCard, { t }: Reader): Tap[] | null {
  const [field, ...others] = fields;
  if (!field || others.length > 0 || field.suggestion) return null;
  if (field.type === 'boolean')
    return [
      { value: true, label: t.yes },
      { value: false, label: t.no },
    ];
  const few = field.type === 'choice' && (field.options?.length ?? 0) <= MOST_TAPPED;
  return few ? (field.options ?? null) : null;
}

export function tapList(
  { id }: QuestionField,
  label: string,
  options: Tap[],
  act: CardContext['act'],
): HTMLElement {
  return el(
    'fieldset',
    { class: 'field options' },
    el('legend', { class: 'field-label' }, label),
    ...options.map(({ value, label }) => {
      const onclick = () => act({ action: { type: 'answer', values: { [id]: value } } });
      return el('button', { type: 'button', class: 'option option-tap', onclick }, label);
    }),
  );
}
