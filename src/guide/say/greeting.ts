import type { AppContext } from '../../app-context.ts';
import type { Locale, LocalText } from '../../kernel/text.ts';
import type { Reply, Suggestion } from '../reply.ts';
import { pickText, type Turn } from '../turn.ts';

const GREETING = {
  vi: 'Chào anh/chị, đây là Dẫn Lối, trợ lý tự động giúp làm thủ tục hành chính; không phải cơ quan nhà nước.',
  en: 'Hello, this is Dẫn Lối, an automated assistant for administrative procedures; it is not a state authority.',
};

/** Stands behind a province's own greeting, which can add to what must be said and take nothing from it. */
const INTRODUCTION = {
  vi: 'Đây là Dẫn Lối, trợ lý tự động giúp làm thủ tục hành chính; không phải cơ quan nhà nước.',
  en: 'This is Dẫn Lối, an automated assistant for administrative procedures; it is not a state authority.',
};

const HOW_TO_BEGIN = {
  vi: 'Anh/chị cần làm việc gì, cứ nói như nói chuyện thường ngày. Muốn gặp người thật, gõ “gặp cán bộ”.',
  en: 'Tell me what you need in your own words. To reach a person, type “human”.',
};

const FIRST_NEEDS: Record<Locale, string[]> = {
  vi: ['Làm giấy tờ cho bé mới sinh', 'Đăng ký kết hôn', 'Xin bản sao giấy khai sinh', 'Xin xác nhận cư trú'],
  en: [
    'Papers for my newborn',
    'Register a marriage',
    'Get a copy of a birth certificate',
    'Confirm my residence',
  ],
};

/** The first words: what this is and what it is not (Law 134/2025 art. 11: people must know it is a machine). */
export function greetingReply(context: AppContext, locale: Locale, ofTenant?: LocalText): Reply {
  const opening = ofTenant ? `${ofTenant[locale]} ${INTRODUCTION[locale]}` : GREETING[locale];
  return {
    id: context.newId('rep'),
    outcome: 'answered',
    text: `${opening} ${HOW_TO_BEGIN[locale]}`,
    cards: [],
    suggestions: firstNeeds(locale),
    citations: [],
    state: { stage: 'finding', asking: [], left: null, mode: 'embedded' },
  };
}

/** Nothing is under way: asks what is needed, behind whatever was said. */
export function askNeed(turn: Turn): void {
  Object.assign(turn.state, { asking: [], offered: [] });
  delete turn.state.expecting;
  if (turn.cards.length > 0) return;
  turn.outcome ??= 'asked';
  turn.says.push(pickText(turn, { vi: 'Anh/chị cần làm thủ tục gì ạ?', en: 'Which procedure do you need?' }));
  turn.suggestions.push(...firstNeeds(turn.state.locale));
}

function firstNeeds(locale: Locale): Suggestion[] {
  return FIRST_NEEDS[locale].map((need) => ({ label: need, text: need }));
}
