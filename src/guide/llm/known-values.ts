import { DateValue, PlaceValue, type FieldType, type Value } from '../../eforms/value.ts';
import type { Dossier } from '../../dossiers/dossier.ts';

export type PersonalKind = 'NAME' | 'ID' | 'EMAIL' | 'DATE' | 'PLACE' | 'TEXT';

/** Something that is held about somebody, as it is held. */
export interface KnownValue {
  kind: PersonalKind;
  value: string;
}

const KIND_OF_TYPE: Partial<Record<FieldType, PersonalKind>> = {
  name: 'NAME',
  'personal-id': 'ID',
  phone: 'ID',
  email: 'EMAIL',
  date: 'DATE',
  place: 'PLACE',
  text: 'TEXT',
};

/** All that the dossier, the records read for it and the account hold about people. */
export function knownValues({ eform, state }: Dossier): KnownValue[] {
  const entered = eform.fields.flatMap(({ id, type }) => {
    const kind = KIND_OF_TYPE[type];
    const value = state.values[id]?.value;
    return kind && value !== undefined ? knownIn(value, kind) : [];
  });
  const read = Object.values(state.records).flatMap(({ clean }) => (clean ? held(clean.record) : []));
  return [...entered, ...read, ...held(state.signedIn.record)];
}

function knownIn(value: Value, kind: PersonalKind): KnownValue[] {
  if (typeof value === 'string') return [{ kind, value }];
  const date = DateValue.safeParse(value);
  if (date.success) return [{ kind: 'DATE', value: date.data.value }];
  const place = PlaceValue.safeParse(value);
  return place.success ? [{ kind: 'PLACE', value: place.data.text }] : [];
}

/** A record's own words, by what they look like: its codes ("kinh", "vn") say nothing of anybody. */
function held(value: unknown, key = ''): KnownValue[] {
  if (typeof value === 'string') {
    const kind = kindOf(value, key);
    return kind ? [{ kind, value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = knownIn(value as Value, 'TEXT');
  return known.length > 0 ? known : Object.entries(value).flatMap(([name, one]) => held(one, name));
}

function kindOf(value: string, key: string): PersonalKind | undefined {
  if (value.includes('@')) return 'EMAIL';
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return 'DATE';
  if (value.replace(/\D/g, '').length >= 6) return 'ID';
  if (/name$/i.test(key)) return 'NAME';
  return /\s/.test(value) ? 'TEXT' : undefined;
}
