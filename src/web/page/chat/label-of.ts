import type { Value } from '../../../eforms/value.ts';
import type { QuestionField, ReviewField } from '../../../guide/card.ts';
import type { Action, Reply } from '../../../guide/reply.ts';
import { optionsIn } from '../cards/value-row.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import type { Outgoing } from './outgoing.ts';

/** What the citizen said, as shown in their own line; a button is named after the reply that offered it. */
export function labelOf(reader: Reader, outgoing: Outgoing, before: Reply | undefined): string {
  if ('text' in outgoing) return outgoing.text;
  return offeredLabel(outgoing.action, before) ?? actionLabel(reader, outgoing.action, before);
}

function offeredLabel(action: Action, before: Reply | undefined): string | undefined {
  const wanted = JSON.stringify(action);
  return before?.suggestions.find((one) => 'action' in one && JSON.stringify(one.action) === wanted)?.label;
}

function actionLabel(reader: Reader, action: Action, before: Reply | undefined): string {
  const { t } = reader;
  switch (action.type) {
    case 'choose-procedure':
      return t.chose(procedureName(reader, action.code, before));
    case 'answer':
      return valueLines(reader, action.values, before).join('\n');
    case 'edit':
      return valueLines(reader, action.values, before)
        .map((line) => `${t.edit} ${line}`)
        .join('\n');
    case 'grant':
      return t.granted;
    case 'decline':
      return t.declined;
    case 'invite':
      return t.invited;
    case 'confirm':
      return t.confirmed;
    case 'cancel':
    case 'restart':
    case 'human':
      return t.actions[action.type];
  }
}

function procedureName({ locale }: Reader, code: string, before: Reply | undefined): string {
  const options = before?.cards.flatMap((card) => (card.kind === 'procedure-choice' ? card.options : []));
  const option = options?.find((one) => one.code === code);
  return (locale === 'vi' ? option?.nameVi : option?.nameEn) ?? code;
}

function valueLines(reader: Reader, values: Record<string, Value>, before: Reply | undefined): string[] {
  const fields = (before?.cards ?? []).flatMap((card): (QuestionField | ReviewField)[] =>
    card.kind === 'question'
      ? card.fields
      : card.kind === 'review'
        ? card.sections.flatMap((section) => section.fields)
        : [],
  );
  return Object.entries(values).map(([id, value]) => {
    const field = fields.find((one) => one.id === id);
    const label = (reader.locale === 'vi' ? field?.labelVi : field?.labelEn) ?? field?.labelVi;
    const shown = formatValue(reader, value, optionsIn(reader, field?.options));
    return label ? `${label}: ${shown}` : shown;
  });
}
