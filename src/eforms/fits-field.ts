import type { LocalText } from '../kernel/text.ts';
import type { Field } from './eform.ts';
import { VALUE_OF_TYPE, type FieldType, type Value } from './value.ts';

export type Fit = { ok: true; value: Value } | { ok: false; message: LocalText };

/** Whether a value has the field's shape, is one of its options and lies in its range; the value comes back in NFC. */
export function fitsField(field: Field, given: unknown): Fit {
  const parsed = VALUE_OF_TYPE[field.type].safeParse(given);
  if (!parsed.success) return { ok: false, message: SHAPES[field.type] };
  const value: Value = parsed.data;
  if (!isOption(field, value) || !hasCommune(value)) return { ok: false, message: SHAPES[field.type] };
  const message = typeof value === 'number' ? outOfRange(field, value) : undefined;
  return message ? { ok: false, message } : { ok: true, value };
}

function isOption({ type, options }: Field, value: Value): boolean {
  if (!options || (type !== 'choice' && type !== 'choices')) return true;
  const chosen = Array.isArray(value) ? value : [value];
  return chosen.every((one) => options.some((option) => option.value === one));
}

/** Every authority follows from a commune: an address without one is settled by a question. */
function hasCommune(value: Value): boolean {
  return typeof value !== 'object' || !('code' in value) || value.code !== null;
}

function outOfRange({ min, max }: Field, value: number): LocalText | undefined {
  if (min !== undefined && value < min) return { vi: `Ít nhất là ${min}.`, en: `At least ${min}.` };
  if (max !== undefined && value > max) return { vi: `Nhiều nhất là ${max}.`, en: `At most ${max}.` };
  return undefined;
}

const SHAPES: Record<FieldType, LocalText> = {
  text: {
    vi: 'Cần ghi nội dung, không quá 1.000 ký tự.',
    en: 'Some text is needed, at most 1,000 characters.',
  },
  name: { vi: 'Cần ghi họ tên, không quá 120 ký tự.', en: 'A name is needed, at most 120 characters.' },
  'personal-id': {
    vi: 'Số định danh cá nhân gồm đúng 12 chữ số.',
    en: 'A personal id has exactly 12 digits.',
  },
  phone: {
    vi: 'Số điện thoại bắt đầu bằng 0, ví dụ 0912345678.',
    en: 'A phone number starts with 0, such as 0912345678.',
  },
  email: { vi: 'Địa chỉ email chưa đúng.', en: 'That is not an e-mail address.' },
  date: { vi: 'Ngày chưa đúng. Ví dụ: 12/11/2026.', en: 'That is not a date, such as 12/11/2026.' },
  place: {
    vi: 'Địa chỉ chưa đúng. Cần rõ đến xã, phường.',
    en: 'The address is not right; the commune is needed.',
  },
  money: { vi: 'Cần một số tiền, tính bằng đồng.', en: 'An amount in đồng is needed.' },
  integer: { vi: 'Cần một số nguyên.', en: 'A whole number is needed.' },
  boolean: { vi: 'Trả lời có hoặc không.', en: 'Answer yes or no.' },
  choice: { vi: 'Chọn một trong các mục đã nêu.', en: 'Choose one of the options.' },
  choices: { vi: 'Chọn trong các mục đã nêu.', en: 'Choose among the options.' },
};
