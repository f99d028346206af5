import type { Dossier } from '../../dossiers/dossier.ts';
import { pickText, type Turn } from '../turn.ts';

/** Filed, with the receipt. "Đã gửi", never "đã đăng ký": that is for the authority to say. */
export function sayFiled(turn: Turn, dossier: Dossier): void {
  const { state, context } = turn;
  Object.assign(state, { stage: 'submitted', asking: [], refocus: [], doubted: {} });
  delete state.expecting;
  turn.doubts = [];
  turn.outcome ??= 'submitted';
  turn.ended = true;
  turn.says.push(
    dossier.code
      ? pickText(turn, {
          vi: `Hồ sơ đã gửi, mã hồ sơ ${dossier.code}.`,
          en: `The dossier was sent; its code is ${dossier.code}.`,
        })
      : pickText(turn, {
          vi: 'Hồ sơ đã gửi, đang chờ cơ quan cấp mã. Biên nhận của anh/chị ở bên dưới.',
          en: 'The dossier was sent and waits for its code. Your receipt is below.',
        }),
    pickText(turn, dossier.eform.afterFiling),
  );
  turn.cards.push({
    kind: 'receipt',
    id: context.newId('crd'),
    dossierId: dossier.id,
    code: dossier.code,
    url: `${context.publicUrl}/receipts/${dossier.id}`,
  });
  turn.suggestions.push({
    label: pickText(turn, { vi: 'Hồ sơ tới đâu rồi?', en: 'Where does it stand?' }),
    text: pickText(turn, { vi: 'hồ sơ tới đâu rồi', en: 'what is the status' }),
  });
}
