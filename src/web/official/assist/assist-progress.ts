import { el } from '../../page/dom/el.ts';
import { icon } from '../../page/dom/icon.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { AssistDetail } from './assist-calls.ts';

const FILED = new Set(['submitted', 'following']);

/** Where the citizen's conversation stands, and what is theirs to do now. */
export function assistProgress({ w }: OfficialReader, detail: AssistDetail, procedure: string): HTMLElement {
  const { stage, adopted, conversation } = detail;
  const left = conversation?.state.left;
  const where = [w.handover.stages[stage] ?? stage, left ? w.assist.left(left) : '']
    .filter(Boolean)
    .join(', ');
  const theirs = citizensTurn(detail).flatMap((kind) => w.assist.citizenSteps[kind] ?? []);
  return el(
    'div',
    { class: 'assist-progress' },
    procedure !== '' && el('p', {}, el('strong', {}, procedure)),
    el('p', {}, where),
    el(
      'p',
      { class: 'with-icon' },
      icon(adopted ? 'check' : 'clock'),
      adopted ? w.assist.adopted : w.assist.notAdopted,
    ),
    FILED.has(stage) && el('p', { class: 'decided with-icon' }, icon('check'), w.assist.filed),
    theirs.length > 0 &&
      el('p', { class: 'citizen-turn' }, w.assist.citizenTurn, ' ', el('strong', {}, theirs.join(', '))),
  );
}

/** The kinds of cards on screen that only the citizen may use. */
function citizensTurn({ conversation }: Pick<AssistDetail, 'conversation'>): string[] {
  const last = conversation?.messages.findLast(({ reply }) => reply)?.reply;
  return last?.cards.map(({ kind }) => kind) ?? [];
}
