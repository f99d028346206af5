import type { Action, Reply } from '../../../guide/reply.ts';
import type { QuestionField } from '../../../guide/card.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** What may be pressed for a citizen: words, a procedure, an answer. Consent and confirmation are never among it. */
export type Offered = { text: string } | { action: Extract<Action, { type: 'choose-procedure' | 'answer' }> };

interface Choice {
  label: string;
  offered: Offered;
}

const MOST_OPTIONS = 12;

/** The answers that the last reply offers, for the official to press as the citizen says. */
export function offeredAnswers(
  reader: OfficialReader,
  reply: Reply,
  press: (offered: Offered) => Promise<void>,
): HTMLElement | null {
  const choices = choicesIn(reader, reply);
  if (choices.length === 0) return null;
  const buttons = choices.map(({ label, offered }) =>
    el('button', { type: 'button', class: 'chip', onclick: () => void press(offered) }, label),
  );
  return el('div', { class: 'chips', role: 'group', 'aria-label': reader.w.assist.choices }, ...buttons);
}

export function choicesIn(reader: OfficialReader, reply: Reply): Choice[] {
  return [
    ...reply.cards.flatMap((card): Choice[] => {
      if (card.kind === 'question')
        return card.fields.length === 1 ? card.fields.flatMap((one) => answersTo(reader, one)) : [];
      if (card.kind !== 'procedure-choice') return [];
      return card.options.map(({ code, nameVi, nameEn }) => {
        const label = reader.locale === 'vi' ? nameVi : nameEn;
        return { label, offered: { action: { type: 'choose-procedure', code } } };
      });
    }),
    ...reply.suggestions.flatMap(({ label, ...rest }): Choice[] =>
      'text' in rest ? [{ label, offered: { text: rest.text } }] : [],
    ),
  ];
}

/** One field with few options can be answered by a press; more is typed. */
function answersTo({ t }: OfficialReader, { id, type, options = [] }: QuestionField): Choice[] {
  const yesNo = [
    { value: true, label: t.yes },
    { value: false, label: t.no },
  ];
  if (type !== 'boolean' && type !== 'choice') return [];
  const values = type === 'boolean' ? yesNo : options.slice(0, MOST_OPTIONS);
  return values.map(({ value, label }) => ({
    label,
    offered: { action: { type: 'answer', values: { [id]: value } } },
  }));
}
