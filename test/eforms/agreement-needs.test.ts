import { describe, expect, it } from 'vitest';
import { agreementNeeds } from '../../src/eforms/agreement-needs.ts';
import type { AgreementState, DossierState, Entry } from '../../src/eforms/dossier-state.ts';
import { expandRepeats } from '../../src/eforms/expand-repeats.ts';
import { planQuestion } from '../../src/eforms/plan-questions.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import type { Value } from '../../src/eforms/value.ts';
import { lodgingForm } from '../stories/agreement-form.ts';
import { ACCOUNT_OF_LAN, stateOf } from './clean-records.ts';

const form = lodgingForm('1.004194');
const READ_AT = '2026-11-24T03:00:00.000Z';

function said(value: Value): Entry {
  return { value, verdicts: [], provenance: { source: 'applicant', readAt: READ_AT, selfDeclared: true } };
}

const COMPLETE: Record<string, Value> = {
  'applicant.fullName': 'Trần Thị Lan',
  'applicant.phone': '0912345678',
  'applicant.residence': { code: '00004', catalogueOn: '2025-07-01', text: 'Phường Ba Đình' },
  'dossier.purpose': 'Đi làm',
  'dossier.isMinor': false,
  'owner.fullName': 'Nguyễn Văn Chủ',
  'owner.personalId': '001060000033',
};

function complete(values: Record<string, Value> = {}, rest: Partial<DossierState> = {}): DossierState {
  const entries = Object.entries({ ...COMPLETE, ...values }).map(([id, value]) => [id, said(value)] as const);
  return { ...stateOf(ACCOUNT_OF_LAN, {}), values: Object.fromEntries(entries), ...rest };
}

function answered(state: DossierState, status: AgreementState['status']): DossierState {
  const [need] = agreementNeeds(form, state);
  const owner = {
    ...{ invitationId: 'agr_1', token: 'tok_1', status, hash: need?.hash ?? '' },
    expiresAt: READ_AT,
    decidedAt: READ_AT,
  };
  return { ...state, agreements: { owner } };
}

const standingsOf = (state: DossierState) => agreementNeeds(form, state).map(({ standing }) => standing);

describe('an agreement of somebody else', () => {
  it('is asked for once all questions are answered, and before any paper', () => {
    const state = complete();
    expect(planQuestion(form, state)).toMatchObject({ kind: 'agree', needs: [{ standing: 'open' }] });
    expect(planQuestion(form, answered(state, 'agreed')).kind).toBe('complete');
  });

  it('replaces the paper only once it is given', () => {
    const state = complete();
    expect(requirementOutcomes(form, answered(state, 'waiting'))).toMatchObject([
      { outcome: 'attach', awaits: 'agreement:owner' },
    ]);
    expect(requirementOutcomes(form, answered(state, 'refused'))).toMatchObject([{ outcome: 'attach' }]);
    expect(requirementOutcomes(form, answered(state, 'agreed'))).toMatchObject([
      { outcome: 'waived', waivedBy: 'agreement:owner' },
    ]);
  });

  it('is void for other values, and for another person', () => {
    const { agreements } = answered(complete(), 'agreed');
    const elsewhere = { code: '00008', catalogueOn: '2025-07-01', text: 'Phường Ngọc Hà' };
    expect(standingsOf(complete({ 'applicant.residence': elsewhere }, { agreements }))).toEqual(['open']);
    expect(standingsOf(complete({ 'owner.personalId': '001060000044' }, { agreements }))).toEqual(['open']);
    expect(standingsOf(complete({ 'dossier.purpose': 'Đi học' }, { agreements }))).toEqual(['agreed']);
  });

  it('shows that person the values declared for them and no other', () => {
    const [need] = agreementNeeds(form, complete());
    expect(need?.shown.map(({ field }) => field.id)).toEqual(['applicant.fullName', 'applicant.residence']);
  });

  it('shows every item of what stands several times in the form', () => {
    const [owner] = form.agreements;
    const members = {
      ...{ subject: 'member', role: 'member' as const, labelVi: 'Người {n}', labelEn: 'Person {n}' },
      ...{ max: 2, count: 'dossier.members', fields: [], questions: [] },
    };
    const shows = ['applicant.fullName', 'member[n].fullName'];
    const agreements = owner ? [{ ...owner, shows }] : [];
    expect(expandRepeats({ ...form, agreements, repeats: [members] }).agreements[0]?.shows).toEqual([
      'applicant.fullName',
      'member[1].fullName',
      'member[2].fullName',
    ]);
  });

  it('is asked of nobody while it is not known whether it is needed', () => {
    const state = complete();
    delete state.values['dossier.isMinor'];
    expect(agreementNeeds(form, state).map(({ agreement }) => agreement.id)).toEqual(['owner']);
  });

  it('is the applicant’s own confirmation where they are that person', () => {
    const own = complete({ 'owner.personalId': ACCOUNT_OF_LAN.personalId ?? '' });
    expect(standingsOf(own)).toEqual(['own']);
    expect(planQuestion(form, own).kind).toBe('complete');
  });

  it('gives way to the paper where that is handed in, or where nobody knows whom to ask', () => {
    expect(planQuestion(form, complete({}, { onPaper: ['owner'] }))).toMatchObject({ kind: 'attach' });
    expect(planQuestion(form, complete({}, { attached: ['owner-consent'] })).kind).toBe('complete');
    expect(planQuestion(form, complete({}, { bringing: ['owner-consent'] })).kind).toBe('complete');
    const nameless = complete({}, { skipped: ['owner.personalId'] });
    delete nameless.values['owner.personalId'];
    expect(standingsOf(nameless)).toEqual(['unreachable']);
    expect(planQuestion(form, nameless)).toMatchObject({ kind: 'attach' });
  });
});
