import type { Locale } from '../../../kernel/text.ts';

const vi = {
  title: 'Hồ sơ điền cùng công chức',
  prepared: (name: string, authority: string) => `${name}, ${authority}, đã bắt đầu hồ sơ này cùng anh/chị.`,
  yours:
    'Anh/chị đăng nhập bằng tài khoản của chính mình thì hồ sơ là của anh/chị. Công chức ghi giúp được, nhưng chỉ anh/chị mới cho phép đọc dữ liệu, xác nhận và nộp.',
  stop: 'Anh/chị xem được ai ghi mục nào, và dừng việc ghi giúp bất cứ lúc nào.',
  missing: 'Liên kết không mở được',
  missingNote: 'Liên kết chỉ mở được một lần, trong 10 phút. Anh/chị nhờ công chức tạo liên kết mới.',
};

export type AssistWords = typeof vi;

const en: AssistWords = {
  title: 'A dossier filled in with an official',
  prepared: (name, authority) => `${name}, ${authority}, has begun this dossier with you.`,
  yours:
    'Sign in with your own account and it is yours. The official may write for you, but only you allow data to be read, confirm and file.',
  stop: 'You see who wrote what, and can end the help at any time.',
  missing: 'The link does not open',
  missingNote: 'A link opens once, within 10 minutes. Please ask the official for a new one.',
};

export const ASSIST_WORDS: Record<Locale, AssistWords> = { vi, en };
