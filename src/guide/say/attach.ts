import type { Requirement } from '../../eforms/eform.ts';
import { pickText, type Turn } from '../turn.ts';

/** A paper that no record replaces: a photo is enough, or the original is brought later. */
export function askAttachment(turn: Turn, requirement: Requirement): void {
  const { state, context } = turn;
  Object.assign(state, { attaching: requirement.id, expecting: 'attach', asking: [] });
  turn.outcome ??= 'asked';
  turn.says.push(
    requirement.ask
      ? pickText(turn, requirement.ask)
      : pickText(turn, {
          vi: `Hồ sơ cần thêm: ${requirement.name.vi}. Anh/chị chụp ảnh hoặc chọn tệp có sẵn; chưa có thì nhắn “mang đến sau”.`,
          en: `Please attach: ${requirement.name.en}. A photo or a file will do; if you do not have it at hand, write “I will bring it”.`,
        }),
  );
  turn.cards.push({
    kind: 'attach',
    id: context.newId('crd'),
    requirementId: requirement.id,
    nameVi: requirement.name.vi,
    nameEn: requirement.name.en,
    accept: requirement.accept,
    maxBytes: requirement.maxBytes,
  });
  turn.suggestions.push({
    label: pickText(turn, { vi: 'Mang đến sau', en: 'I will bring it' }),
    text: 'bỏ qua',
  });
}
