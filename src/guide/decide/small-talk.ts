import type { Locale } from '../../kernel/text.ts';
import { pickText, type Turn } from '../turn.ts';

/** Small words get a short answer, and what was open comes back behind it. */
export function greet(turn: Turn): void {
  turn.outcome = 'answered';
  turn.says.push(pickText(turn, { vi: 'Chào anh/chị.', en: 'Hello.' }));
}

export function thank(turn: Turn): void {
  turn.outcome = 'answered';
  turn.says.push(pickText(turn, { vi: 'Dạ không có gì ạ.', en: 'You are welcome.' }));
}

export function changeLanguage(turn: Turn, locale: Locale): void {
  turn.state.locale = locale;
  turn.outcome = 'answered';
  turn.says.push(pickText(turn, { vi: 'Mình tiếp tục bằng tiếng Việt.', en: 'We go on in English.' }));
}

export function outOfScope(turn: Turn): void {
  turn.outcome = 'unanswerable';
  turn.says.push(
    pickText(turn, {
      vi: 'Dẫn Lối chỉ giúp về thủ tục hành chính nên không trả lời được việc này.',
      en: 'Dẫn Lối helps with administrative procedures only, so it cannot answer that.',
    }),
  );
}

const MISSES_BEFORE_A_PERSON = 2;

export function unclear(turn: Turn): void {
  const { state } = turn;
  state.misses += 1;
  turn.outcome = state.asking.length > 0 ? 'clarify' : 'unanswerable';
  turn.says.push(pickText(turn, { vi: 'Chưa hiểu ý anh/chị.', en: 'I did not understand that.' }));
  if (state.expecting === 'confirm')
    turn.says.push(
      pickText(turn, {
        vi: 'Muốn sửa mục nào, anh/chị nhắn tên mục và nội dung đúng, ví dụ: “sửa số điện thoại thành 0912345678”.',
        en: 'To change something, name it and say what is right, such as “change the phone number to 0912345678”.',
      }),
    );
  if (state.misses < MISSES_BEFORE_A_PERSON) return;
  turn.says.push(
    pickText(turn, {
      vi: 'Nếu cần, anh/chị gõ “gặp cán bộ” để gặp người thật.',
      en: 'Type “human” to reach a person.',
    }),
  );
}
