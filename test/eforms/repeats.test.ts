import { describe, expect, it } from 'vitest';
import { describeEform } from '../../src/eforms/describe-eform.ts';
import type { DossierState } from '../../src/eforms/dossier-state.ts';
import { evaluate } from '../../src/eforms/evaluate.ts';
import { expandRepeats } from '../../src/eforms/expand-repeats.ts';
import { planQuestion } from '../../src/eforms/plan-questions.ts';
import { withRecordOptions } from '../../src/eforms/record-options.ts';
import { fieldsRead } from '../../src/eforms/feel/paths-read.ts';
import { ACCOUNT_OF_LAN, entered, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse } from './converse.ts';
import { asked, field, smallForm } from './small-form.ts';

const MEMBERS =
  'records.residence.members[item.personalId != records.vneid.personalId][list contains(a.with, item.personalId)]';

const form = expandRepeats(
  smallForm({
    fields: [
      asked('a.with', {
        type: 'choices',
        options: [{ value: 'other', labelVi: 'Người khác', labelEn: 'Somebody else' }],
        optionsFrom: {
          list: 'records.residence.members[item.personalId != records.vneid.personalId]',
          value: 'personalId',
          label: 'fullName',
        },
      }),
      field('a.count', {
        type: 'integer',
        max: 3,
        from: [{ source: 'residence', value: `count(${MEMBERS})` }],
      }),
    ],
    repeats: [
      {
        subject: 'member',
        role: 'member',
        labelVi: 'Người {n}',
        labelEn: 'Person {n}',
        max: 3,
        count: 'a.count',
        fields: [
          field('member[n].fullName', {
            labelVi: 'Họ tên người {n}',
            from: [{ source: 'residence', value: `${MEMBERS}[n].fullName` }],
          }),
          asked('member[n].relation', {
            ask: { vi: '{member[n].fullName} là gì của chủ hộ ạ?', en: 'What is {member[n].fullName}?' },
          }),
          field('member[n].twice', {
            required: false,
            from: [{ source: 'derived', value: 'member[n].fullName + member[n].fullName' }],
          }),
        ],
      },
    ],
  }),
);

const start = stateOf(ACCOUNT_OF_LAN, { residence: RECORDS_OF_LAN.residence });
const idsOf = (state: DossierState) => Object.keys(state.values).filter((id) => id.startsWith('member'));

describe('a group that repeats', () => {
  it('stands in the form once for each item, numbered in ids, labels and rules', () => {
    const { fields, subjects } = describeEform(form);
    expect(subjects.map(({ id }) => id)).toEqual(['a', 'member[1]', 'member[2]', 'member[3]']);
    expect(fields.find(({ id }) => id === 'member[2].fullName')).toMatchObject({
      labelVi: 'Họ tên người 2',
      subject: 'member[2]',
      required: false,
      visibleWhen: 'a.count >= 2',
    });
  });

  it('is addressed in rules by its number, as a list is', () => {
    expect(fieldsRead('member[2].fullName + "!"')).toEqual(['member[2].fullName']);
    const scope = { values: { 'member[2].fullName': 'Lan' }, records: {}, today: '2026-11-24' };
    expect(evaluate('member[2].fullName + "!"', scope)).toEqual({ known: true, value: 'Lan!' });
    expect(evaluate('member[1].fullName + "!"', scope)).toEqual({ known: false });
  });

  it('offers the household as its register has it, the signed-in person left out, each called as people call them', () => {
    const options = withRecordOptions(form, start).fields[0]?.options;
    expect(options).toEqual([
      {
        value: '001060000033',
        labelVi: 'Trần Văn Bình',
        labelEn: 'Trần Văn Bình',
        says: ['Bình', 'Văn Bình'],
      },
      expect.objectContaining({ labelVi: 'Trần Văn An' }),
      expect.objectContaining({ value: 'other' }),
    ]);
  });

  it('fills each item that is counted from its record, asks only what that does not tell, and leaves the others out', () => {
    const picked = withRecordOptions(form, start).fields[0]?.options?.[0];
    const told = converse(form, start, { 'a.with': [picked?.value ?? ''], 'member[1].relation': 'con' });
    expect(told.turns).toEqual([['a.with'], ['member[1].relation']]);
    expect(told.state.values['member[1].fullName']).toMatchObject({
      value: picked?.labelVi,
      provenance: { source: 'residence' },
    });
    expect(idsOf(told.state)).not.toContain('member[2].fullName');
  });

  it('is asked about by name', () => {
    const state = entered(start, { 'a.with': ['other'], 'a.count': 1, 'member[1].fullName': 'Trần Thị Mai' });
    expect(planQuestion(form, state)).toMatchObject({ ask: { vi: 'Trần Thị Mai là gì của chủ hộ ạ?' } });
  });

  it('offers only what is declared while the residence database does not answer', () => {
    const down = stateOf(ACCOUNT_OF_LAN, { residence: 'unavailable' });
    expect(withRecordOptions(form, down).fields[0]?.options?.map(({ value }) => value)).toEqual(['other']);
  });

  it('stays the same form while the records do', () => {
    const first = withRecordOptions(form, start);
    expect(withRecordOptions(first, entered(start, { 'a.with': ['other'] }))).toBe(first);
  });
});
