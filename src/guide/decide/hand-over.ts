import { endTurn, type Turn } from '../turn.ts';

/** The way to a person. The dossier stays as it is, and what was open comes back behind it. */
export function handOver(turn: Turn): void {
  turn.cards.push({ kind: 'handover', id: turn.context.newId('crd'), queue: 'one-stop-centre' });
  endTurn(turn, 'handed-over', {
    vi: 'Để gặp người thật, anh/chị đến bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh, mang theo thẻ căn cước. Những gì đã khai ở đây vẫn được giữ, anh/chị quay lại làm tiếp lúc nào cũng được.',
    en: 'To speak with a person, go to any public service centre in your province with your identity card. What you have entered here is kept; come back whenever you like.',
  });
  turn.ended = turn.state.stage === 'finding';
}
