import { describe, expect, it } from 'vitest';
import { fillFromRecords } from '../../src/eforms/fill.ts';
import { missingFields, planQuestion, questionsLeft } from '../../src/eforms/plan-questions.ts';
import { ACCOUNT_OF_LAN, entered, sameValue, stateOf } from './clean-records.ts';
import { asked, field, SEEN, smallForm } from './small-form.ts';

const nothing = stateOf(ACCOUNT_OF_LAN, {});
const text = (said: string) => ({ vi: said, en: said });
const group = (id: string, fields: string[]) => ({ id, fields, ask: text(`${id}?`), why: text(`vì ${id}`) });

describe('what is asked next', () => {
  const form = smallForm({
    fields: [asked('a.last'), field('a.one'), field('a.two'), field('a.silent', { required: false })],
    questions: [group('pair', ['a.two', 'a.one'])],
  });

  it('comes in the order of the question groups, then field by field', () => {
    expect(planQuestion(form, nothing)).toMatchObject({
      kind: 'ask',
      ask: text('pair?'),
      why: text('vì pair'),
    });
    expect(planQuestion(form, entered(nothing, { 'a.one': 'x', 'a.two': 'y' }))).toMatchObject({
      ask: text('a.last?'),
    });
  });

  it('is only what is still open of a group, in the words of the open field', () => {
    const plan = planQuestion(
      smallForm({ fields: [asked('a.one'), asked('a.two')], questions: [group('pair', ['a.one', 'a.two'])] }),
      entered(nothing, { 'a.one': 'x' }),
    );
    expect(plan).toMatchObject({ kind: 'ask', fields: [{ id: 'a.two' }], ask: text('a.two?') });
  });

  it('never includes a field without a question, and counts the turns to come', () => {
    expect(missingFields(form, nothing).map(({ id }) => id)).toEqual(['a.last', 'a.one', 'a.two']);
    expect(questionsLeft(form, nothing)).toBe(2);
    expect(questionsLeft(form, entered(nothing, { 'a.one': 'x', 'a.two': 'y', 'a.last': 'z' }))).toBe(0);
  });

  it('is an optional field once, and not again when it was passed over', () => {
    const optional = smallForm({ fields: [asked('a.nick', { required: false })] });
    expect(planQuestion(optional, nothing).kind).toBe('ask');
    expect(planQuestion(optional, { ...nothing, skipped: ['a.nick'] }).kind).toBe('complete');
  });

  it('is asked although there is a suggestion: nothing is filled in silently', () => {
    const suggesting = smallForm({
      fields: [asked('a.ethnicity', { suggest: [{ value: '"kinh"', because: text('theo cha') }] })],
    });
    const { state } = fillFromRecords(suggesting, nothing, sameValue);
    expect(state.values).toEqual({});
    expect(planQuestion(suggesting, state)).toMatchObject({ kind: 'ask', fields: [{ id: 'a.ethnicity' }] });
  });

  it('is what decides about another field first, so that both are asked in one breath', () => {
    const waiting = smallForm({
      fields: [field('a.one'), field('a.address', { visibleWhen: 'a.post = "yes"' }), asked('a.post')],
      questions: [group('pair', ['a.one', 'a.address'])],
    });
    expect(planQuestion(waiting, nothing)).toMatchObject({ fields: [{ id: 'a.post' }] });
    expect(planQuestion(waiting, entered(nothing, { 'a.post': 'yes' }))).toMatchObject({
      fields: [{ id: 'a.one' }, { id: 'a.address' }],
    });
    expect(planQuestion(waiting, entered(nothing, { 'a.post': 'no' }))).toMatchObject({
      fields: [{ id: 'a.one' }],
    });
  });

  it('leaves out, until then, what another answer will fill by itself', () => {
    const derived = smallForm({
      fields: [asked('a.copy', { from: [{ source: 'derived', value: 'a.source' }] }), asked('a.source')],
    });
    expect(planQuestion(derived, nothing)).toMatchObject({ fields: [{ id: 'a.source' }] });
    expect(questionsLeft(derived, nothing)).toBe(1);
    const { state } = fillFromRecords(derived, entered(nothing, { 'a.source': 'x' }), sameValue);
    expect(planQuestion(derived, state).kind).toBe('complete');
  });

  it('asks by its label for a required value that a rule could not give: no dossier is sent with a hole', () => {
    const hole = smallForm({
      fields: [field('a.sum', { from: [{ source: 'derived', value: 'records.population.fullName' }] })],
    });
    expect(planQuestion(hole, nothing)).toMatchObject({ kind: 'ask', fields: [{ id: 'a.sum' }] });
  });
});

describe('before and after the questions', () => {
  const form = smallForm({
    fields: [asked('a.age', { type: 'integer' })],
    conditions: [
      {
        id: 'too-young',
        refuseWhen: 'a.age < 18',
        message: text('Chưa đủ tuổi.'),
        examples: [{ given: { 'a.age': 17 }, then: true }],
        ...SEEN,
      },
    ],
    requirements: [{ id: 'photo', name: text('Ảnh'), otherwise: 'attach', confidence: 'seen' }],
  });

  it('somebody who is not eligible is told before any upload', () => {
    expect(planQuestion(form, entered(nothing, { 'a.age': 17 }))).toMatchObject({
      kind: 'refuse',
      condition: { id: 'too-young' },
    });
  });

  it('a paper is wanted only after the last question', () => {
    expect(planQuestion(form, nothing).kind).toBe('ask');
    const answered = entered(nothing, { 'a.age': 30 });
    expect(planQuestion(form, answered)).toMatchObject({ kind: 'attach', requirement: { id: 'photo' } });
    expect(planQuestion(form, { ...answered, attached: ['photo'] }).kind).toBe('complete');
    expect(planQuestion(form, { ...answered, bringing: ['photo'] }).kind).toBe('complete');
  });
});
