import type { Value } from '../../eforms/value.ts';
import { pickText, type Turn } from '../turn.ts';
import { put } from './take-answer.ts';

/** "À nhầm": with a value it is changed at once, without one the field is asked again before anything else. */
export function correct(turn: Turn, fieldId: string, value: Value | undefined): void {
  const field = turn.dossier?.eform.fields.find((one) => one.id === fieldId);
  if (!field) return;
  turn.state.refocus = [...new Set([...turn.state.refocus, fieldId])];
  if (value === undefined) return;
  put(turn, { [fieldId]: value });
  if (turn.doubts.some((doubt) => doubt.field === fieldId)) return;
  turn.says.push(
    pickText(turn, {
      vi: `Đã sửa ${field.labelVi.toLowerCase()}.`,
      en: `Changed: ${field.labelEn.toLowerCase()}.`,
    }),
  );
}
