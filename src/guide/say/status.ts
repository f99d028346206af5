import type { Dossier, StatusStep } from '../../dossiers/dossier.ts';
import { statusName } from '../../dossiers/status-name.ts';
import { endTurn, pickText, type Turn } from '../turn.ts';
import { sayFiled } from './filed.ts';

/** Where a filed dossier stands; one that waits for its code is said to wait. */
export function sayStatus(turn: Turn, dossier: Dossier): void {
  const { state, context } = turn;
  turn.outcome = 'status';
  if (dossier.status === null) return sayFiled(turn, dossier);
  Object.assign(state, { stage: 'following', asking: [] });
  turn.ended = true;
  const last = dossier.steps.at(-1);
  const note = [last?.note, last && supplementLine(turn, dossier, last)].filter(Boolean).join(' ');
  const name = pickText(turn, statusName(dossier.status));
  turn.says.push(
    pickText(turn, {
      vi: `Hồ sơ ${dossier.code}: ${name.toLowerCase()}. ${note}`.trim(),
      en: `Dossier ${dossier.code}: ${name.toLowerCase()}. ${note}`.trim(),
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

/** Not received after all tries: said plainly, with what to do meanwhile. */
export function sayStuck(turn: Turn): void {
  turn.state.asking = [];
  endTurn(turn, 'status', {
    vi: 'Hệ thống của cơ quan chưa nhận được hồ sơ này, dù đã gửi nhiều lần. Hồ sơ vẫn được giữ nguyên và người vận hành đang xem. Nếu gấp, anh/chị mang thẻ căn cước đến Trung tâm Phục vụ hành chính công để nộp trực tiếp.',
    en: 'The authority’s system has not taken this dossier in spite of many tries. It is kept as it is and an operator is looking. If it is urgent, take your identity card to a public service centre and file there.',
  });
}

/** What the authority wants added, by the names that the citizen knows. */
function supplementLine(turn: Turn, { eform }: Dossier, step: StatusStep): string {
  const fields = eform.fields.filter(({ id }) => step.fields?.includes(id));
  const papers = eform.requirements.filter(({ id }) => step.requirements?.includes(id));
  const names = [
    ...fields.map(({ labelVi, labelEn }) => pickText(turn, { vi: labelVi, en: labelEn })),
    ...papers.map(({ name }) => pickText(turn, name)),
  ].join('; ');
  return names === '' ? '' : pickText(turn, { vi: `Cần bổ sung: ${names}.`, en: `To be added: ${names}.` });
}
