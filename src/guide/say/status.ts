import type { Dossier } from '../../dossiers/dossier.ts';
import { statusName } from '../../dossiers/status-name.ts';
import { pickText, type Turn } from '../turn.ts';
import { sayFiled } from './filed.ts';

/** Where a filed dossier stands; one that waits for its code is said to wait. */
export function sayStatus(turn: Turn, dossier: Dossier): void {
  const { state, context } = turn;
  turn.outcome = 'status';
  if (dossier.status === null) return sayFiled(turn, dossier);
  Object.assign(state, { stage: 'following', asking: [] });
  turn.ended = true;
  const last = dossier.steps.at(-1);
  const note = last?.note ? ` ${last.note}` : '';
  const name = pickText(turn, statusName(dossier.status));
  turn.says.push(
    pickText(turn, {
      vi: `Hồ sơ ${dossier.code}: ${name.toLowerCase()}.${note}`,
      en: `Dossier ${dossier.code}: ${name.toLowerCase()}.${note}`,
    }),
  );
  turn.cards.push({
    kind: 'status',
    id: context.newId('crd'),
    dossierId: dossier.id,
    code: dossier.code,
    status: dossier.status,
    steps: dossier.steps.map((step) => ({ ...step, label: pickText(turn, statusName(step.status)) })),
  });
}
