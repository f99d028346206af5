import { describe, expect, it } from 'vitest';
import type { Agreement, EForm } from '../../src/eforms/eform.ts';
import { checkAgreements } from '../../src/knowledge/check-agreements.ts';
import { lodgingForm } from '../stories/agreement-form.ts';

function problemsWith(change: (form: EForm, owner: Agreement) => void): string[] {
  const form = lodgingForm('1.004194');
  const [owner] = form.agreements;
  if (owner) change(form, owner);
  return checkAgreements(form).map(([path, reason]) => `${path.join('.')}: ${reason}`);
}

describe('a form that asks others to agree', () => {
  it('is right where its people, fields and requirements fit together', () => {
    expect(problemsWith(() => {})).toEqual([]);
  });

  it.each<[string, (form: EForm, owner: Agreement) => void, string]>([
    [
      'asks somebody who is not in it',
      (_, owner) => (owner.subject = 'landlord'),
      'agreements.0.subject: there is no subject landlord',
    ],
    [
      'shows a field that it does not have',
      (_, owner) => owner.shows.push('applicant.income'),
      'agreements.0.shows.2: there is no field applicant.income',
    ],
    [
      'speaks of a value that is not shown',
      (_, owner) => (owner.ask = { vi: 'Điện thoại {applicant.phone}', en: 'Move' }),
      'agreements.0.ask.vi: {applicant.phone} is not among what is shown',
    ],
    [
      'lets an agreement replace a paper that no agreement of it is',
      (form) => (form.agreements = form.agreements.filter(({ id }) => id !== 'owner')),
      'requirements.0.replacedBy.0.by: there is no agreement:owner',
    ],
    [
      'waits without a paper for somebody known from records alone',
      (form, owner) => {
        form.requirements = [];
        owner.who.personalId = 'records.residence.head.personalId';
      },
      'agreements.0.who.personalId: without a paper the person must be one that the citizen can tell',
    ],
  ])('%s', (_, change, reason) => {
    expect(problemsWith(change)).toEqual([reason]);
  });
});
