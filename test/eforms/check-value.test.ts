import { describe, expect, it } from 'vitest';
import { checkValue } from '../../src/eforms/check-value.ts';
import type { Scope } from '../../src/eforms/evaluate.ts';
import { asked, smallForm } from './small-form.ts';
import type { EForm } from '../../src/eforms/eform.ts';

const text = (said: string) => ({ vi: said, en: said });
const scope: Scope = { values: { 'a.other': '001093000022' }, records: {}, today: '2026-11-24' };

function only(form: EForm) {
  const [field] = form.fields;
  if (!field) throw new Error('a form has a field');
  return field;
}

describe('an answer', () => {
  it('is kept in composed letters, however it was typed', () => {
    const name = only(smallForm({ fields: [asked('a.name', { type: 'name' })] }));
    expect(checkValue(name, ' Nguyễn Thị Lan '.normalize('NFD'), scope)).toEqual({
      ok: true,
      value: 'Nguyễn Thị Lan',
    });
  });

  it.each([
    ['personal-id', '12345678901'],
    ['date', { value: '2026-02-30', precision: 'day' }],
    ['integer', 1.5],
    ['boolean', 'có'],
    ['place', { code: null, catalogueOn: '2026-09-20', text: 'đâu đó' }],
  ] as const)('of the wrong shape for %s is not taken, with a reason', (type, value) => {
    const outcome = checkValue(only(smallForm({ fields: [asked('a.x', { type })] })), value, scope);
    expect(outcome).toMatchObject({ ok: false, message: { vi: expect.stringMatching(/\S/) as string } });
  });

  it('has to be one of the options, and within the range', () => {
    const option = { value: 'post', labelVi: 'Bưu chính', labelEn: 'Post' };
    const choice = only(smallForm({ fields: [asked('a.way', { type: 'choice', options: [option] })] }));
    expect(checkValue(choice, 'post', scope).ok).toBe(true);
    expect(checkValue(choice, 'pigeon', scope).ok).toBe(false);
    const copies = only(smallForm({ fields: [asked('a.copies', { type: 'integer', min: 1, max: 50 })] }));
    expect(checkValue(copies, 51, scope)).toEqual({
      ok: false,
      message: { vi: 'Nhiều nhất là 50.', en: 'At most 50.' },
    });
    expect(checkValue(copies, 0, scope).ok).toBe(false);
    expect(checkValue(copies, 50, scope).ok).toBe(true);
  });

  it('is held against the field’s own rules, beside what is known', () => {
    const check = {
      id: 'two-people',
      failsWhen: 'a.mine = a.other',
      message: text('Hai người khác nhau.'),
      examples: [{ given: {}, then: 'unknown' }],
    };
    const mine = only(smallForm({ fields: [asked('a.mine', { type: 'personal-id', checks: [check] })] }));
    expect(checkValue(mine, '001093000022', scope)).toEqual({
      ok: false,
      message: text('Hai người khác nhau.'),
    });
    expect(checkValue(mine, '001195000011', scope).ok).toBe(true);
    expect(checkValue(mine, '001093000022', { ...scope, values: {} }).ok).toBe(true);
  });
});
