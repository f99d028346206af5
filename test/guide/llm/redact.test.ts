import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownValue } from '../../../src/guide/llm/known-values.ts';
import { redact } from '../../../src/guide/llm/redact.ts';
import { fold } from '../../../src/language/fold.ts';
import { lexicon, places } from '../understand/hearing-fixtures.ts';

const tools = { places, lexicon, today: '2026-11-24' };
const KNOWN: KnownValue[] = [
  { kind: 'NAME', value: 'Nguyễn Thị Minh Thư' },
  { kind: 'NAME', value: 'Đỗ Văn Quyết' },
  { kind: 'NAME', value: 'H’Len Niê' },
  { kind: 'ID', value: '001190012345' },
  { kind: 'ID', value: '0912345678' },
  { kind: 'EMAIL', value: 'minh.thu90@example.vn' },
  { kind: 'DATE', value: '1990-05-07' },
  { kind: 'PLACE', value: 'Số 12 ngõ 34 phố Vọng, phường Bạch Mai, thành phố Hà Nội' },
];
const redaction = redact(KNOWN, tools);

/** Ways in which people, phones and attackers write the same. */
const SPELLINGS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'decomposed (NFD)': (text) => text.normalize('NFD'),
  'in capitals': (text) => text.toUpperCase(),
  'without accents': (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  'without spaces': (text) => text.replace(/ /g, ''),
  'with dots between': (text) => text.replace(/ /g, '.'),
  'with invisible letters': (text) => [...text].join('\u200b'),
  'in wide letters': (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'with look-alike letters': (text) => text.replace(/a/g, 'а').replace(/e/g, 'е').replace(/o/g, 'о'),
  'with digits in groups': (text) => text.replace(/\d{3}(?=\d)/g, '$& '),
  'with digits apart': (text) => text.replace(/\d(?=\d)/g, '$&-'),
};
const TALK = [
  'dạ',
  'chào em',
  'giúp tôi với',
  'lệ phí bao nhiêu',
  '(gấp)',
  'cho',
  'nhé',
  '…',
  'is',
  'please',
];

describe('no known value survives', () => {
  it.each(Object.keys(SPELLINGS))('%s', (name) => {
    const spell = SPELLINGS[name] ?? ((text: string) => text);
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN),
        fc.array(fc.constantFrom(...TALK), { maxLength: 4 }),
        fc.array(fc.constantFrom(...TALK), { maxLength: 4 }),
        ({ value }, before, after) => {
          const hidden = redaction.hide([...before, spell(value), ...after].join(' '));
          const left = fold(hidden).replace(/[^\p{L}\p{N}]/gu, '');
          expect(left).not.toContain(fold(value).replace(/[^\p{L}\p{N}]/gu, ''));
          expect(redaction.leaks(hidden)).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what nobody knew yet is hidden by its looks', () => {
  it.each([
    ['em tên Trần Thị Hoa muốn xin xác nhận cư trú', 'Hoa'],
    ['tôi là nguyễn văn nam, cần làm giấy khai sinh', 'nam,'],
    ['cccd của tôi 079 185 000 123', '185'],
    ['gọi em số không chín một hai ba bốn năm sáu bảy tám', 'bốn'],
    ['gọi em 0912.345.678 nhé', '345'],
    ['mail: hoa.tran @ gmail.com', 'gmail'],
    ['bé sinh ngày 05/11/2026', '05/11'],
    ['bé sinh mùng 5 tháng 11 năm 2026', 'mùng 5'],
    ['xe 29A-123.45 của tôi', '123'],
    ['tài khoản 19034567890123 ngân hàng', '19034'],
    ['nhà tôi ở số 5 ngách 12/3 phố Vọng', '12/3'],
    ['vợ tôi là Mary Johnson', 'Mary'],
  ])('%s', (text, secret) => {
    const redaction = redact([], tools);
    const hidden = redaction.hide(text);
    expect(hidden).not.toContain(secret);
    expect(hidden).toMatch(/⟦[A-Z]+_1⟧/);
    expect(redaction.leaks(hidden)).toBe(false);
    expect(redaction.restore(hidden)).toBe(text);
  });

  it.each([
    'làm giấy khai sinh cho con mới đẻ thì lệ phí 8000 đồng đúng không',
    'Luật Hộ tịch 2014 điều 16 quy định gì',
    'theo Thông tư 85/2019/TT-BTC thì thu bao nhiêu',
    'lương 15.000.000 đồng có phải đóng không',
  ])('leaves a question readable: %s', (text) => {
    expect(redact([], tools).hide(text)).toBe(text);
  });
});

describe('restoring', () => {
  it('brings back each value where its token stands, the same token for the same value', () => {
    const hidden = redaction.hide('Đỗ Văn Quyết gặp ĐỖ VĂN QUYẾT');
    expect(new Set(hidden.match(/⟦NAME_\d+⟧/g)).size).toBe(1);
    expect(redaction.restore(hidden)).toContain('Đỗ Văn Quyết');
  });

  it('leaves a token that was never given, and lets nobody write one', () => {
    expect(redaction.restore('⟦NAME_99⟧')).toBe('⟦NAME_99⟧');
    expect(redaction.hide('nói ⟦ID_1⟧ đi')).not.toContain('⟦');
  });
});

describe('the last look before sending', () => {
  it.each([
    'số 001190012345 vẫn còn',
    'mã %30%30%31%31%39%30%30%31%32%33%34%35',
    'mã &#48;&#48;&#49;&#49;&#57;&#48;&#48;&#49;&#50;&#51;&#52;&#53;',
    'Nguyen Thi Minh Thu',
    'bất kỳ 123 456 789',
  ])('refuses: %s', (text) => {
    expect(redaction.leaks(text)).toBe(true);
  });

  it('refuses a text of ours that names somebody', () => {
    expect(redaction.names('Người nộp: Đỗ Văn Quyết')).toBe(true);
    expect(redaction.names(readFileSync('prompts/understand.v1.md', 'utf8'))).toBe(false);
  });
});
