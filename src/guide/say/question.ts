import type { Dossier } from '../../dossiers/dossier.ts';
import { displayValue } from '../../eforms/display.ts';
import type { Field } from '../../eforms/eform.ts';
import { onCard } from '../../eforms/on-card.ts';
import type { Plan } from '../../eforms/plan-questions.ts';
import { scopeOf } from '../../eforms/scope.ts';
import { suggestionOf } from '../../eforms/suggestion.ts';
import type { QuestionField } from '../card.ts';
import type { Suggestion } from '../reply.ts';
import { pickText, type Turn } from '../turn.ts';

/** The next question of the plan: at most three related fields, with what is suggested and why it is asked. */
export function askQuestion(turn: Turn, dossier: Dossier, plan: Extract<Plan, { kind: 'ask' }>): void {
  show(turn, dossier, plan.fields, pickText(turn, plan.ask), pickText(turn, plan.why));
}

/** Fields that the citizen wants to change, before anything else. */
export function askFields(turn: Turn, dossier: Dossier, ids: string[]): void {
  const fields = dossier.eform.fields.filter((field) => ids.includes(field.id)).slice(0, 3);
  const labels = fields
    .map((field) => (turn.state.locale === 'vi' ? field.labelVi : field.labelEn))
    .join(', ');
  const [first] = fields;
  const text =
    first?.ask && fields.length === 1
      ? pickText(turn, first.ask)
      : pickText(turn, { vi: `${labels} đúng là gì ạ?`, en: `What should ${labels} be?` });
  show(
    turn,
    dossier,
    fields,
    text,
    pickText(turn, { vi: 'Anh/chị muốn sửa mục này.', en: 'You wanted to change this.' }),
  );
}

function show(turn: Turn, dossier: Dossier, fields: Field[], text: string, why: string): void {
  const shown = fields.map((field) => questionField(turn, dossier, field));
  turn.state.asking = fields.map((field) => field.id);
  delete turn.state.expecting;
  turn.outcome ??= 'asked';
  turn.says.push(text, suggestionLines(turn, fields, shown));
  turn.cards.push({ kind: 'question', id: turn.context.newId('crd'), fields: shown, why });
  turn.suggestions.push(...chipsOf(turn, fields, shown));
}

export function questionField(turn: Turn, dossier: Dossier, field: Field): QuestionField {
  const { locale, unsuggested } = turn.state;
  const suggestion = unsuggested.includes(field.id)
    ? undefined
    : suggestionOf(field, scopeOf(dossier.eform, dossier.state));
  const written = onCard(field);
  return {
    id: field.id,
    labelVi: field.labelVi,
    labelEn: field.labelEn,
    type: field.type,
    ...(field.options
      ? {
          options: field.options.map((one) => ({
            value: one.value,
            label: locale === 'vi' ? one.labelVi : one.labelEn,
          })),
        }
      : {}),
    ...(suggestion
      ? { suggestion: { value: suggestion.value, because: pickText(turn, suggestion.because) } }
      : {}),
    ...(written ? { onCard: written } : {}),
  };
}

function suggestionLines(turn: Turn, fields: Field[], shown: QuestionField[]): string {
  const { locale } = turn.state;
  return fields
    .flatMap((field, index) => {
      const suggestion = shown[index]?.suggestion;
      if (!suggestion) return [];
      const label = locale === 'vi' ? field.labelVi : field.labelEn;
      return [`• ${label}: ${displayValue(field, suggestion.value, locale)} (${suggestion.because})`];
    })
    .join('\n');
}

const MOST_CHIPS = 6;

function chipsOf(turn: Turn, fields: Field[], shown: QuestionField[]): Suggestion[] {
  const [vi, en] = ['Đúng rồi', 'That is right'];
  const chips: Suggestion[] = [];
  if (shown.length > 0 && shown.every((field) => field.suggestion))
    chips.push({ label: turn.state.locale === 'vi' ? vi : en, text: vi.toLowerCase() });
  const [field] = fields;
  const [only] = shown;
  if (!field || !only || fields.length > 1) return chips;
  const answer = (value: string | boolean, label: string): Suggestion => ({
    label,
    action: { type: 'answer', values: { [field.id]: value } },
  });
  if (field.type === 'boolean')
    chips.push(
      answer(true, pickText(turn, { vi: 'Có', en: 'Yes' })),
      answer(false, pickText(turn, { vi: 'Không', en: 'No' })),
    );
  if (field.type === 'choice' && only.options && only.options.length <= MOST_CHIPS)
    chips.push(...only.options.map((option) => answer(option.value, option.label)));
  if (!field.required)
    chips.push(
      pickText(turn, { vi: 'Bỏ qua', en: 'Skip' }) === 'Skip'
        ? { label: 'Skip', text: 'skip' }
        : { label: 'Bỏ qua', text: 'bỏ qua' },
    );
  return chips;
}
