import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../src/eforms/authority.ts';
import { describeEform } from '../../src/eforms/describe-eform.ts';
import { displayValue } from '../../src/eforms/display.ts';
import { eformInForce } from '../../src/eforms/eform-in-force.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { reviewSections } from '../../src/eforms/review-sections.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, day, entered, HOME, place, stateOf } from './clean-records.ts';
import { asked, SEEN, smallForm } from './small-form.ts';

const text = (said: string) => ({ vi: said, en: said });
const nothing = stateOf(ACCOUNT_OF_LAN, {});
const option = { value: 'kinh', labelVi: 'Kinh', labelEn: 'Kinh people' };
const form = smallForm({
  sections: [
    { id: 'second', titleVi: 'Hai', titleEn: 'Two' },
    { id: 'all', titleVi: 'Một', titleEn: 'One' },
    { id: 'empty', titleVi: 'Trống', titleEn: 'Empty' },
  ],
  fields: [
    asked('a.home', { type: 'place' }),
    asked('a.ethnicity', { type: 'choice', options: [option], section: 'second' }),
    asked('a.hidden', { visibleWhen: 'a.ethnicity = "tay"' }),
  ],
});
const filled = entered(nothing, { 'a.home': HOME, 'a.ethnicity': 'kinh', 'a.hidden': 'x' });

describe('a value', () => {
  const [, ethnicity] = form.fields;
  it.each<[Value, string, string]>([
    [day('2026-11-12'), '12/11/2026', '12/11/2026'],
    [{ value: '2026-11', precision: 'month' }, '11/2026', '11/2026'],
    [{ value: '1950', precision: 'year' }, '1950', '1950'],
    [true, 'Có', 'Yes'],
    [false, 'Không', 'No'],
    [16_000, '16.000', '16,000'],
    ['kinh', 'Kinh', 'Kinh people'],
    [['kinh', 'khác'], 'Kinh, khác', 'Kinh people, khác'],
    [HOME, HOME.text, HOME.text],
  ])('%o is shown as people read it', (value, vi, en) => {
    if (!ethnicity) throw new Error('the form has the field');
    expect(displayValue(ethnicity, value, 'vi')).toBe(vi);
    expect(displayValue(ethnicity, value, 'en')).toBe(en);
  });
});

describe('the review', () => {
  it('lists what will be sent in the order of the sections, hidden fields and empty sections left out', () => {
    const sections = reviewSections(form, filled);
    expect(sections.map(({ titleVi, fields }) => [titleVi, fields.map(({ id }) => id)])).toEqual([
      ['Hai', ['a.ethnicity']],
      ['Một', ['a.home']],
    ]);
    expect(sections[0]?.fields[0]).toMatchObject({
      display: 'Kinh',
      value: 'kinh',
      provenance: { selfDeclared: true },
      editable: true,
    });
  });
});

describe('the authority', () => {
  it('is named after the commune and province of the competent place', () => {
    expect(authorityOf(form, filled)).toEqual({
      id: 'ubnd:00199',
      nameVi: 'Ủy ban nhân dân Phường Láng, Thành phố Hà Nội',
      nameEn: 'People’s Committee of Phường Láng, Thành phố Hà Nội',
    });
    const police = smallForm({ ...form, authority: { kind: 'commune-police', place: 'a.home', ...SEEN } });
    expect(authorityOf(police, filled)).toMatchObject({
      id: 'ca:00199',
      nameVi: 'Công an Phường Láng, Thành phố Hà Nội',
    });
  });

  it('is not guessed without a commune', () => {
    expect(authorityOf(form, nothing)).toBeNull();
    expect(
      authorityOf(form, entered(nothing, { 'a.home': { ...place('00199', 'x'), code: null } })),
    ).toBeNull();
  });
});

describe('the fee', () => {
  const dated = smallForm({
    fields: [asked('a.copies', { type: 'integer' })],
    fee: [
      { when: 'a.copies > 10', amountVnd: null, text: text('theo tỉnh'), ...SEEN },
      {
        amountVnd: '8000 * a.copies',
        text: text('8.000'),
        ...SEEN,
        basis: { instrument: 'Thông tư 281/2016/TT-BTC', article: 'Điều 4' },
      },
    ],
  });

  it('is the first rule that holds, with where it stands', () => {
    expect(feeOf(dated, entered(nothing, { 'a.copies': 3 }))).toMatchObject({
      amountVnd: 24_000,
      basis: 'Điều 4, Thông tư 281/2016/TT-BTC',
      confidence: 'seen',
    });
    expect(feeOf(dated, entered(nothing, { 'a.copies': 11 }))).toMatchObject({
      amountVnd: null,
      text: text('theo tỉnh'),
    });
  });

  it('is unknown while a rule before it is', () => {
    expect(feeOf(dated, nothing)).toMatchObject({ amountVnd: null, confidence: 'unknown' });
  });
});

describe('a form', () => {
  it('is described with what everybody may know of it', () => {
    expect(describeEform(form)).toMatchObject({
      code: '1.000000',
      version: '2026-01-01',
      subjects: [{ id: 'a', role: 'applicant' }],
      fields: [
        { id: 'a.home', type: 'place', required: true, subject: 'a' },
        { id: 'a.ethnicity', options: [{ value: 'kinh', label: 'Kinh' }] },
        { id: 'a.hidden', visibleWhen: 'a.ethnicity = "tay"' },
      ],
      requirements: [],
    });
  });

  it('is the version in force on the day, both ends included', () => {
    const old = smallForm({ version: 'old', effectiveFrom: '2024-07-01', effectiveTo: '2026-08-31' });
    const current = smallForm({ version: 'new', effectiveFrom: '2026-09-01' });
    const on = (date: string) => eformInForce([current, old], '1.000000', date)?.version;
    expect([on('2024-06-30'), on('2026-08-31'), on('2026-09-01')]).toEqual([undefined, 'old', 'new']);
  });
});
