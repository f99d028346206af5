import type { Dossier } from '../../dossiers/dossier.ts';
import { enterValues } from '../../dossiers/enter-values.ts';
import type { Field } from '../../eforms/eform.ts';
import { displayValue } from '../../eforms/display.ts';
import type { Value } from '../../eforms/value.ts';
import { fold } from '../../language/fold.ts';
import type { LocalText } from '../../kernel/text.ts';
import { sameValue } from '../../records/clean/same-value.ts';
import { sourceName } from '../say/source-name.ts';
import { pickText, type Doubt, type Turn } from '../turn.ts';

/** An answer in words. One that contradicts a record unasked changes nothing: it is said, and can be corrected by name. */
export function takeAnswer(turn: Turn, fieldId: string, value: Value): void {
  const { dossier, state } = turn;
  const field = dossier?.eform.fields.find((one) => one.id === fieldId);
  const held = dossier?.state.values[fieldId];
  if (!field || !dossier) return;
  const unasked = !state.asking.includes(fieldId) && !state.refocus.includes(fieldId);
  if (held && unasked && !held.provenance.selfDeclared) return contradict(turn, field, value);
  put(turn, { [fieldId]: value });
}

/** Values from a form or a button, in their exact shapes. */
export function enter(turn: Turn, values: Record<string, unknown>): void {
  if (!turn.dossier) return;
  const bare = Object.entries(values).filter(([id, value]) => isNewBareName(turn, id, value));
  for (const [id, value] of bare) doubtAccents(turn, id, String(value));
  put(
    turn,
    Object.fromEntries(Object.entries(values).filter(([id]) => !bare.some(([bareId]) => bareId === id))),
  );
}

export function noteDoubt(turn: Turn, doubt: Doubt): void {
  turn.doubts.push(doubt);
}

export function put(turn: Turn, values: Record<string, unknown>): void {
  if (!turn.dossier || Object.keys(values).length === 0) return;
  const { dossier, rejected } = enterValues(turn.dossier, values, turn.at);
  turn.dossier = dossier;
  turn.state.misses = 0;
  for (const id of Object.keys(values)) {
    const message = rejected[id];
    if (message && !canBeAsked(dossier, id)) refuseValue(turn, message);
    else if (message) turn.doubts.push({ field: id, reason: 'rejected', heard: '', candidates: [], message });
    else settleField(turn, id);
  }
}

function canBeAsked({ eform }: Dossier, id: string): boolean {
  return eform.fields.some((field) => field.id === id && field.editable);
}

/** No question could bring a value for it: it is said, and what was open comes back. */
function refuseValue(turn: Turn, message: LocalText): void {
  turn.outcome = 'clarify';
  turn.says.push(pickText(turn, message));
}

/** Nothing of the field is open any more. */
function settleField(turn: Turn, id: string): void {
  const { state } = turn;
  delete state.doubted[id];
  turn.doubts = turn.doubts.filter((doubt) => doubt.field !== id);
  state.refocus = state.refocus.filter((open) => open !== id);
  state.asking = state.asking.filter((open) => open !== id);
}

function contradict(turn: Turn, field: Field, value: Value): void {
  const held = turn.dossier?.state.values[field.id];
  if (!held || sameValue(held.value, value)) return;
  const kept = displayValue(field, held.value, turn.state.locale);
  const said = displayValue(field, value, turn.state.locale);
  const source = sourceName(turn, held.provenance.source);
  turn.says.push(
    pickText(turn, {
      vi: `${field.labelVi}: ${source} ghi “${kept}”, anh/chị nói “${said}”. Hồ sơ đang giữ theo ${source}; nếu muốn khai khác, anh/chị nhắn “sửa ${field.labelVi.toLowerCase()} thành ${said}”.`,
      en: `${field.labelEn}: ${source} has “${kept}”, you said “${said}”. The record stands; to declare otherwise, write “change ${field.labelEn.toLowerCase()} to ${said}”.`,
    }),
  );
}

/** A civil name of several syllables without one tone mark is asked once more before it is taken. */
function isNewBareName(turn: Turn, id: string, value: unknown): boolean {
  const field = turn.dossier?.eform.fields.find((one) => one.id === id);
  if (field?.type !== 'name' || typeof value !== 'string') return false;
  const bare = /\s/.test(value.trim()) && fold(value) === value.trim().toLowerCase().replace(/\s+/g, ' ');
  return bare && turn.state.doubted[id]?.heard !== value;
}

function doubtAccents(turn: Turn, field: string, heard: string): void {
  turn.doubts.push({ field, reason: 'needs-accents', heard, candidates: [{ label: heard, value: heard }] });
}
