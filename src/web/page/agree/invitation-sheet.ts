import type { InvitationView } from '../../../agreements/view-invitation.ts';
import { newElementId } from '../controls/control.ts';
import { mistakeLine } from '../controls/mistake-line.ts';
import { el } from '../dom/el.ts';
import { formatInstant } from '../format.ts';
import type { Reader } from '../reader.ts';
import { AGREE_WORDS } from './agree-words.ts';

/** Sends the person's word; rejects where it did not arrive. */
export type Decide = (decision: 'agree' | 'refuse', reason: string) => Promise<void>;

/** Who asks for what, what a yes means, and two buttons of the same size: neither answer is the easier one. */
export function invitationSheet(reader: Reader, invitation: InvitationView, decide: Decide): HTMLElement {
  const words = AGREE_WORDS[reader.locale];
  const { applicantName, procedureName, ask, name, expiresAt } = invitation;
  return el(
    'article',
    { class: 'card sheet' },
    el('p', { class: 'eyebrow' }, words.title),
    el('h1', { tabindex: -1 }, name[reader.locale]),
    el('p', {}, words.from(applicantName, procedureName[reader.locale])),
    el('p', { class: 'agree-ask' }, ask[reader.locale]),
    ...whatIsAgreed(reader, invitation),
    answerBox(words, decide),
    el('p', { class: 'hint' }, `${words.until(formatInstant(expiresAt))} ${words.whatYouSee}`),
  );
}

/** The same values after the answer, so that the person can see and print what they said yes or no to. */
export function answeredSheet(reader: Reader, invitation: InvitationView): HTMLElement {
  const words = AGREE_WORDS[reader.locale];
  const answer = invitation.status === 'agreed' ? 'agreed' : 'refused';
  const { decidedAt, name, ask } = invitation;
  return el(
    'article',
    { class: 'card sheet' },
    el('p', { class: 'eyebrow' }, name[reader.locale]),
    el('h1', { tabindex: -1 }, words.done[answer]),
    el('p', {}, words.doneNote[answer]),
    el('p', { class: 'agree-ask' }, ask[reader.locale]),
    ...whatIsAgreed(reader, invitation),
    decidedAt && el('p', { class: 'hint' }, words.doneAt(formatInstant(decidedAt))),
  );
}

function whatIsAgreed(reader: Reader, { values, means, basis, confidence }: InvitationView): HTMLElement[] {
  const { locale, t } = reader;
  const words = AGREE_WORDS[locale];
  const law = [basis.article, basis.instrument].filter(Boolean).join(', ');
  const sure = t.citationConfidence[confidence];
  return [
    el(
      'section',
      { class: 'part' },
      el('h2', {}, words.values),
      el(
        'dl',
        { class: 'facts' },
        ...values.flatMap(({ labelVi, labelEn, display }) => [
          el('dt', {}, locale === 'vi' ? labelVi : labelEn),
          el('dd', {}, display[locale]),
        ]),
      ),
    ),
    el(
      'section',
      { class: 'part' },
      el('h2', {}, words.means),
      el('p', {}, means[locale]),
      el('p', { class: 'hint' }, `${words.basis}: ${law}${sure ? ` (${sure})` : ''}`),
    ),
  ];
}

const LONGEST_REASON = 500;

function answerBox(words: (typeof AGREE_WORDS)['vi'], decide: Decide): HTMLElement {
  const id = newElementId('reason');
  const mistake = mistakeLine(`${id}-mistake`);
  const reason = el('textarea', {
    id,
    class: 'input',
    rows: 2,
    maxlength: LONGEST_REASON,
    'aria-describedby': `${id}-hint`,
  });
  const buttons: HTMLButtonElement[] = [];
  const answer = (decision: 'agree' | 'refuse') => async () => {
    for (const button of buttons) button.disabled = true;
    mistake.show(undefined, []);
    try {
      await decide(decision, reason.value.trim());
    } catch {
      mistake.show(words.failed, []);
      for (const button of buttons) button.disabled = false;
    }
  };
  const button = (decision: 'agree' | 'refuse', look: string) =>
    el(
      'button',
      { type: 'button', class: `button button-large ${look}`, onclick: () => void answer(decision)() },
      words[decision],
    );
  buttons.push(button('agree', ''), button('refuse', 'button-quiet'));
  return el(
    'div',
    { class: 'part agree-answer' },
    el('div', { class: 'buttons' }, ...buttons),
    el('div', { role: 'alert' }, mistake.element),
    el('label', { for: id, class: 'field-label' }, words.reason),
    el('p', { class: 'hint', id: `${id}-hint` }, words.reasonHint),
    reason,
  );
}
