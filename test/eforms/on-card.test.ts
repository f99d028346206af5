import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/eforms/eform.ts';
import { onCard } from '../../src/eforms/on-card.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const { eforms } = await loadKnowledge('knowledge');
const fields = eforms.flatMap((eform) => eform.fields.map((field) => ({ eform, field })));

function fieldLike(changes: Partial<Field>): Field {
  const [{ field } = fail()] = fields;
  return { ...field, from: [], ...changes };
}

function fail(): never {
  throw new Error('no form has a field');
}

describe('what the citizen card says of a field', () => {
  it('is known for every personal id of every form, and of the person it is asked for', () => {
    const ids = fields.filter(({ field }) => field.type === 'personal-id');
    expect(ids.length).toBeGreaterThan(10);
    for (const { eform, field } of ids) {
      expect(onCard(field)).toEqual({ person: field.subject, attribute: 'personal-id' });
      expect(eform.subjects.map(({ id }) => id)).toContain(field.subject);
    }
  });

  it.each([
    ['name', 'someone.fullName', 'full-name'],
    ['date', 'someone.birthDate', 'birth-date'],
    ['choice', 'someone.sex', 'sex'],
    ['place', 'someone.permanentResidence', 'address'],
  ] as const)('%s: %s', (type, id, attribute) => {
    expect(onCard(fieldLike({ type, id, subject: 'someone' }))).toEqual({ person: 'someone', attribute });
  });

  it('is known by the attribute of a record that fills the field', () => {
    const from = [{ source: 'population' as const, value: 'records.population.fullName', examples: [] }];
    const field = fieldLike({ type: 'name', id: 'holder.called', subject: 'holder', from });
    expect(onCard(field)).toEqual({ person: 'holder', attribute: 'full-name' });
  });

  it.each([
    ['date', 'someone.deathDate'],
    ['place', 'someone.homeTown'],
    ['name', 'someone.accountHolder'],
    ['text', 'someone.fullName'],
  ] as const)('is nothing for a %s such as %s', (type, id) => {
    expect(onCard(fieldLike({ type, id }))).toBeUndefined();
  });
});
