import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { CardContext } from './card-context.ts';

type ChoiceCard = Extract<Card, { kind: 'procedure-choice' }>;

/** Each procedure a big button, with what it is for and whether it can be filed here. */
export function procedureChoice(card: ChoiceCard, context: CardContext): HTMLElement {
  return el(
    'ul',
    { class: 'choices', role: 'list' },
    ...card.options.map((option) => el('li', {}, choiceButton(option, context))),
  );
}

function choiceButton(option: ChoiceCard['options'][number], { reader, act }: CardContext): HTMLElement {
  const { t, locale } = reader;
  return el(
    'button',
    {
      type: 'button',
      class: 'choice',
      onclick: () => act({ action: { type: 'choose-procedure', code: option.code } }),
    },
    el(
      'span',
      { class: 'choice-text' },
      el('span', { class: 'choice-name' }, locale === 'vi' ? option.nameVi : option.nameEn),
      el('span', { class: 'choice-why' }, option.why),
      option.files !== undefined &&
        el(
          'span',
          { class: option.files ? 'badge badge-good' : 'badge' },
          option.files ? t.files : t.guidesOnly,
        ),
    ),
    icon('arrow'),
  );
}
