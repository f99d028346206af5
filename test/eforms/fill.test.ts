import { describe, expect, it } from 'vitest';
import type { DossierState } from '../../src/eforms/dossier-state.ts';
import type { EForm } from '../../src/eforms/eform.ts';
import { fillFromRecords } from '../../src/eforms/fill.ts';
import { ACCOUNT_OF_LAN, day, entered, RECORDS_OF_LAN, sameValue, stateOf } from './clean-records.ts';
import { asked, field, smallForm } from './small-form.ts';

const { population, residence } = RECORDS_OF_LAN;
const fill = (form: EForm, state: DossierState) => fillFromRecords(form, state, sameValue).state;

const ETHNICITY = field('a.ethnicity', {
  from: [
    { source: 'population', value: 'records.population.ethnicity' },
    { source: 'residence', value: 'records.residence.ethnicity' },
  ],
});

describe('a value taken from records', () => {
  const form = smallForm({ fields: [ETHNICITY] });

  it('comes from the most trusted source that answers, with its record', () => {
    const { values } = fill(form, stateOf(ACCOUNT_OF_LAN, { population, residence }));
    expect(values['a.ethnicity']).toEqual({
      value: 'kinh',
      provenance: {
        source: 'population',
        recordId: 'population-1',
        readAt: '2026-11-24T02:00:00.000Z',
        selfDeclared: false,
      },
      verdicts: [],
    });
  });

  it.each(['unavailable', 'declined', 'refused', 'absent'] as const)(
    'comes from the next source when the first is %s',
    (status) => {
      const { values } = fill(form, stateOf(ACCOUNT_OF_LAN, { population: status, residence }));
      expect(values['a.ethnicity']?.provenance.source).toBe('residence');
    },
  );

  it('is not there when no source answers', () => {
    expect(fill(form, stateOf(ACCOUNT_OF_LAN, { population: 'unavailable' })).values).toEqual({});
  });

  it('shows both sources where they disagree', () => {
    const state = stateOf(ACCOUNT_OF_LAN, { population, residence: { ...residence, ethnicity: 'tay' } });
    expect(fill(form, state).values['a.ethnicity']?.verdicts).toEqual([
      {
        mark: 'unified',
        ok: false,
        reasonVi: 'Dữ liệu dân cư ghi “kinh”, dữ liệu cư trú ghi “tay”.',
        reasonEn: 'The population database has “kinh”, the residence database has “tay”.',
      },
    ]);
  });

  it.each([
    ['name', 'fullName', 'Đàm Ngà', 'Đàm Bích Ngà'],
    ['name', 'fullName', 'Dam Bich Nga', 'Đàm Bích Ngà'],
    ['date', 'birthDate', { value: '1995', precision: 'year' }, day('1995-03-08')],
  ] as const)('is the fuller one where a register lost a part of the %s', (type, attribute, lost, whole) => {
    const from = (['population', 'residence'] as const).map((source) => ({
      source,
      value: `records.${source}.${attribute}`,
    }));
    const state = stateOf(ACCOUNT_OF_LAN, {
      population: { ...population, [attribute]: lost },
      residence: { ...residence, [attribute]: whole },
    });
    const { values } = fill(smallForm({ fields: [field('a.one', { type, from })] }), state);
    expect(values['a.one']).toMatchObject({ value: whole, provenance: { source: 'residence' } });
  });

  it('stays that of the most trusted source where another name is not a fuller one', () => {
    const from = (['population', 'residence'] as const).map((source) => ({
      source,
      value: `records.${source}.fullName`,
    }));
    const state = stateOf(ACCOUNT_OF_LAN, {
      population: { ...population, fullName: 'Nguyễn Thị Lan' },
      residence: { ...residence, fullName: 'Nguyễn Thị Hồng Liên' },
    });
    const { values } = fill(smallForm({ fields: [field('a.one', { type: 'name', from })] }), state);
    expect(values['a.one']).toMatchObject({ value: 'Nguyễn Thị Lan', provenance: { source: 'population' } });
  });

  it('carries the doubts that cleaning had about that attribute', () => {
    const doubt = { mark: 'living', ok: false, reasonVi: 'Dữ liệu cũ.', reasonEn: 'Old data.' } as const;
    const state = stateOf(ACCOUNT_OF_LAN, { population });
    const clean = state.records.population?.clean;
    if (clean) clean.verdicts = { ethnicity: [doubt], fullName: [] };
    expect(fill(form, state).values['a.ethnicity']?.verdicts).toEqual([doubt]);
  });

  it('is left out where it does not fit the field: an address without its commune is asked', () => {
    const home = smallForm({
      fields: [
        field('a.home', {
          type: 'place',
          from: [{ source: 'population', value: 'records.population.homeTown' }],
        }),
      ],
    });
    const homeTown = { code: null, catalogueOn: '2026-09-20', text: 'Xã cũ chia đôi' };
    expect(fill(home, stateOf(ACCOUNT_OF_LAN, { population: { ...population, homeTown } })).values).toEqual(
      {},
    );
  });
});

describe('the citizen’s own word', () => {
  const form = smallForm({ fields: [ETHNICITY] });

  it('stands against a registry, and the contradiction is shown', () => {
    const state = entered(stateOf(ACCOUNT_OF_LAN, { population }), { 'a.ethnicity': 'tay' });
    const entry = fill(form, state).values['a.ethnicity'];
    expect(entry).toMatchObject({ value: 'tay', provenance: { source: 'applicant', selfDeclared: true } });
    expect(entry?.verdicts).toMatchObject([
      { mark: 'unified', ok: false, reasonVi: 'Anh/chị khai “tay”, dữ liệu dân cư ghi “kinh”.' },
    ]);
  });

  it('loses the doubt once it agrees', () => {
    const state = fill(form, entered(stateOf(ACCOUNT_OF_LAN, { population }), { 'a.ethnicity': 'tay' }));
    expect(fill(form, entered(state, { 'a.ethnicity': 'kinh' })).values['a.ethnicity']?.verdicts).toEqual([]);
  });
});

describe('a value derived by a rule', () => {
  const chain = smallForm({
    fields: [
      field('a.kind', { from: [{ source: 'derived', value: 'if a.late then "late" else "on-time"' }] }),
      field('a.late', {
        type: 'boolean',
        from: [{ source: 'derived', value: 'daysBetween(a.born, today) > 60' }],
      }),
      asked('a.born', { type: 'date' }),
    ],
  });

  it('follows through several rules, whatever their order', () => {
    const { values } = fill(chain, entered(stateOf(ACCOUNT_OF_LAN, {}), { 'a.born': day('2026-01-01') }));
    expect(values['a.kind']).toMatchObject({
      value: 'late',
      provenance: { source: 'derived', readAt: '2026-11-24T03:00:00.000Z' },
    });
  });

  it('changes with what it was derived from, and goes when that goes', () => {
    const before = fill(chain, entered(stateOf(ACCOUNT_OF_LAN, {}), { 'a.born': day('2026-01-01') }));
    expect(fill(chain, entered(before, { 'a.born': day('2026-11-20') })).values['a.kind']?.value).toBe(
      'on-time',
    );
    const { 'a.born': gone, ...rest } = before.values;
    expect(gone).toBeDefined();
    expect(fill(chain, { ...before, values: rest }).values).toEqual({});
  });

  it('cannot hold itself up in a circle', () => {
    const circle = smallForm({
      fields: [
        field('a.one', { from: [{ source: 'derived', value: 'a.two' }] }),
        field('a.two', { from: [{ source: 'derived', value: 'a.one' }] }),
      ],
    });
    const full = fill(circle, entered(stateOf(ACCOUNT_OF_LAN, {}), { 'a.one': 'x' }));
    expect(full.values['a.two']?.value).toBe('x');
    const { 'a.two': derived } = full.values;
    expect(fill(circle, { ...full, values: derived ? { 'a.two': derived } : {} }).values).toEqual({});
  });

  it('gives back the same state when nothing changes', () => {
    const state = fill(chain, entered(stateOf(ACCOUNT_OF_LAN, {}), { 'a.born': day('2026-01-01') }));
    expect(fill(chain, state)).toBe(state);
  });
});
