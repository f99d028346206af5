import type { Locale } from '../../../kernel/text.ts';

const vi = {
  display: 'Hiển thị',
  text: 'Cỡ chữ',
  sizes: { plain: 'Thường', large: 'To', larger: 'Rất to' },
  colours: 'Màu sắc',
  sets: { system: 'Theo máy', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
  close: 'Xong',
};

const en: typeof vi = {
  display: 'Display',
  text: 'Text size',
  sizes: { plain: 'Normal', large: 'Large', larger: 'Very large' },
  colours: 'Colours',
  sets: { system: 'As my device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  close: 'Done',
};

export const DISPLAY_WORDS: Record<Locale, typeof vi> = { vi, en };
