import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../src/eforms/authority.ts';
import { dueOn } from '../../src/eforms/due.ts';
import { noticesOf } from '../../src/eforms/notices.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, HOME, place, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf, knowledge } from './converse.ts';

const form = formOf('1.010041');
const ANSWERS: Record<string, Value> = {
  'dossier.purpose': 'cho con nhập học',
  'dossier.content': 'permanent',
  'dossier.delivery': 'portal',
};
const { population, residence } = RECORDS_OF_LAN;
const tell = (
  answers: Record<string, Value>,
  records: Parameters<typeof stateOf>[1] = { population, residence },
) => converse(form, stateOf(ACCOUNT_OF_LAN, records), answers);
const noticesIn = (told: ReturnType<typeof tell>) => noticesOf(form, told.state).map(({ id }) => id);

describe('a confirmation of residence', () => {
  const told = tell(ANSWERS);

  it('asks first what it is for, then what it should say', () => {
    expect(told.turns).toEqual([['dossier.purpose'], ['dossier.content', 'dossier.delivery']]);
    expect(told.end.kind).toBe('complete');
  });

  it('says that offices must look residence up themselves', () => {
    expect(noticesIn(told)).toEqual(['they-look-it-up']);
  });

  it('is filled from the household, and needs no paper', () => {
    expect(told.state.values['head.fullName']?.value).toBe('Trần Văn Bình');
    expect(told.state.values['applicant.relationToHead']?.value).toBe('daughter-in-law');
    expect(told.state.values['dossier.request']?.value).toBe(
      'Đề nghị xác nhận thông tin về cư trú. Mục đích: cho con nhập học',
    );
    expect(requirementOutcomes(form, told.state)).toMatchObject([
      { id: 'form', outcome: 'waived', waivedBy: 'eform' },
    ]);
  });

  it('goes to the commune police, due the next working day', () => {
    expect(authorityOf(form, told.state)?.nameVi).toBe('Công an Phường Láng, Thành phố Hà Nội');
    expect(dueOn(form, told.state, new Date('2026-11-23T03:00:00Z'), knowledge.holidays)).toBe('2026-11-25');
  });

  it('of a temporary residence goes to the police there, and warns where none is registered', () => {
    const lodging = place('00004', '5 phố Đội Cấn, Phường Ba Đình, Thành phố Hà Nội');
    const registered = tell(
      { ...ANSWERS, 'dossier.content': 'temporary' },
      { population, residence: { ...residence, temporaryResidence: lodging } },
    );
    expect(authorityOf(form, registered.state)?.id).toBe('ca:00004');
    expect(noticesIn(registered)).toEqual(['they-look-it-up']);
    const none = tell({
      ...ANSWERS,
      'dossier.content': 'temporary',
      'applicant.temporaryResidence': lodging,
    });
    expect(none.turns).toContainEqual(['applicant.temporaryResidence']);
    expect(noticesIn(none)).toContain('no-temporary-residence');
  });

  it('asks about the household when its records do not answer', () => {
    const down = tell(
      {
        ...ANSWERS,
        'applicant.permanentResidence': HOME,
        'applicant.sex': 'female',
        'applicant.relationToHead': 'wife',
        'head.fullName': 'Trần Văn An',
        'head.personalId': '001093000022',
      },
      { population: 'unavailable', residence: 'unavailable' },
    );
    expect(down.state.values['head.personalId']?.provenance.selfDeclared).toBe(true);
    expect(down.end.kind).toBe('complete');
  });

  it('of somebody who is the head needs only that answer', () => {
    const down = tell(
      {
        ...ANSWERS,
        'applicant.permanentResidence': HOME,
        'applicant.sex': 'female',
        'applicant.relationToHead': 'head',
      },
      { population: 'unavailable', residence: 'unavailable' },
    );
    expect(down.state.values['head.fullName']).toMatchObject({
      value: 'Nguyễn Thị Lan',
      provenance: { source: 'derived' },
    });
  });
});
