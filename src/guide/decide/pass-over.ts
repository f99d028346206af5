import { pickText, type Turn } from '../turn.ts';
import { takePaper } from './ask-agreements.ts';

/** "Không nhớ", "bỏ qua": optional fields are passed over, a paper may be brought later, the rest stays asked. */
export function passOver(turn: Turn): void {
  const { state, dossier } = turn;
  if (!dossier) return;
  if (state.expecting === 'attach' && state.attaching) return bringLater(turn, state.attaching);
  if (state.expecting === 'agreement') return takePaper(turn);
  const asked = dossier.eform.fields.filter((field) => state.asking.includes(field.id));
  const optional = asked.filter((field) => !field.required).map((field) => field.id);
  turn.dossier = {
    ...dossier,
    state: { ...dossier.state, skipped: [...new Set([...dossier.state.skipped, ...optional])] },
  };
  state.asking = state.asking.filter((id) => !optional.includes(id));
  if (optional.length === asked.length) return;
  turn.outcome = 'clarify';
  turn.says.push(
    pickText(turn, {
      vi: 'Mục này biểu mẫu bắt buộc phải có. Anh/chị cứ hỏi lại người nhà rồi trả lời sau, những gì đã khai vẫn được giữ.',
      en: 'The form cannot do without this. Take your time; everything you have entered is kept.',
    }),
  );
}

function bringLater(turn: Turn, requirementId: string): void {
  const { dossier } = turn;
  if (!dossier) return;
  const bringing = [...new Set([...dossier.state.bringing, requirementId])];
  turn.dossier = { ...dossier, state: { ...dossier.state, bringing } };
  turn.says.push(
    pickText(turn, {
      vi: 'Được ạ, anh/chị mang bản gốc giấy tờ này khi đến cơ quan.',
      en: 'That is fine: bring the original when you come to the office.',
    }),
  );
}
