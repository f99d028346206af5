import { scopeOf } from '../../eforms/scope.ts';
import { suggestionOf } from '../../eforms/suggestion.ts';
import type { Value } from '../../eforms/value.ts';
import type { Turn } from '../turn.ts';
import { cancelNow } from './cancel.ts';
import { chooseProcedure } from './choose-procedure.ts';
import { decideRecords } from './decide-records.ts';
import { passOver } from './pass-over.ts';
import { put } from './take-answer.ts';

/** A plain yes, to whatever the last reply waits for. It never confirms a filing: that takes the button or the phrase. */
export async function affirm(turn: Turn): Promise<void> {
  const { state } = turn;
  const [offered, ...others] = state.offered;
  switch (state.expecting) {
    case 'procedure-choice':
      return offered && others.length === 0 ? chooseProcedure(turn, offered.code) : undefined;
    case 'consent':
      return state.request && decideRecords(turn, state.request.requestId, state.request.sources, 'granted');
    case 'cancel-confirm':
      return cancelNow(turn);
    case 'sign-in':
    case 'attach':
    case 'agreement':
    case 'confirm':
    case 'payment':
      return;
    case undefined:
      return put(turn, Object.fromEntries(state.asking.flatMap((id) => acceptedValue(turn, id))));
  }
}

/** The suggestion, a name said twice, or yes to a yes-or-no question. */
function acceptedValue(turn: Turn, id: string): [string, Value][] {
  const { dossier, state } = turn;
  const field = dossier?.eform.fields.find((one) => one.id === id);
  if (!dossier || !field) return [];
  const [only, ...more] = state.doubted[id]?.candidates ?? [];
  if (only && more.length === 0) return [[id, only.value]];
  const suggestion = state.unsuggested.includes(id)
    ? undefined
    : suggestionOf(field, scopeOf(dossier.eform, dossier.state));
  if (suggestion) return [[id, suggestion.value]];
  return field.type === 'boolean' && state.asking.length === 1 ? [[id, true]] : [];
}

/** A plain no. */
export async function deny(turn: Turn): Promise<void> {
  const { state, dossier } = turn;
  switch (state.expecting) {
    case 'consent':
      return state.request && decideRecords(turn, state.request.requestId, state.request.sources, 'declined');
    case 'attach':
      return passOver(turn);
    case 'procedure-choice':
      state.offered = [];
      return;
    case 'cancel-confirm':
    case 'sign-in':
    case 'agreement':
    case 'confirm':
    case 'payment':
      return;
    case undefined: {
      const [only, ...more] = state.asking;
      const field = dossier?.eform.fields.find((one) => one.id === only);
      if (field?.type === 'boolean' && more.length === 0) return put(turn, { [field.id]: false });
      if (field && !field.required && more.length === 0) return passOver(turn);
      state.unsuggested = [...new Set([...state.unsuggested, ...state.asking])];
    }
  }
}
