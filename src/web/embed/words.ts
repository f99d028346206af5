import type { Locale } from './message.ts';

interface Words {
  /** what the launcher says until the tenant's own label is there */
  label: string;
  title: string;
  loading: string;
  failed: string;
  elsewhere: string;
  close: string;
  news: string;
}

const WORDS: Record<Locale, Words> = {
  vi: {
    label: 'Hỏi thủ tục',
    title: 'Trợ lý thủ tục hành chính Dẫn Lối',
    loading: 'Đang mở trợ lý…',
    failed: 'Chưa mở được trợ lý ở đây.',
    elsewhere: 'Mở trợ lý trong trang riêng',
    close: 'Đóng',
    news: 'có tin mới',
  },
  en: {
    label: 'Ask about procedures',
    title: 'Dẫn Lối, the guide to administrative procedures',
    loading: 'Opening the guide…',
    failed: 'The guide cannot be opened here.',
    elsewhere: 'Open the guide on its own page',
    close: 'Close',
    news: 'something new',
  },
};

export function wordsIn(locale: Locale): Words {
  return WORDS[locale];
}
