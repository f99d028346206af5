import type { RawPerson, RawPopulation } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { PersonRecord, PopulationRecord } from '../record.ts';
import { cleanItem } from './clean-item.ts';
import { cleanPerson } from './clean-person.ts';
import { take, type Desk } from './desk.ts';

/** The National Population Database leaves out relatives it does not know by sending them empty. */
export function cleanPopulation(desk: Desk, raw: RawPopulation): PopulationRecord {
  const { father, mother, spouse, head } = raw;
  return withoutGaps({
    ...cleanPerson(desk, raw, ''),
    father: relative(desk, father, 'father'),
    mother: relative(desk, mother, 'mother'),
    spouse: relative(desk, spouse, 'spouse'),
    head: headOf(desk, head),
  });
}

function headOf(desk: Desk, head: RawPopulation['head']): PopulationRecord['head'] {
  const person = relative(desk, head, 'head');
  if (!person) return undefined;
  const relation = take(desk, 'head.relation', cleanItem(head?.relation, desk.catalogues['relations']));
  return withoutGaps({ ...person, relation });
}

function relative(desk: Desk, raw: RawPerson | undefined, path: string): PersonRecord | undefined {
  if (!raw) return undefined;
  const person = cleanPerson(desk, raw, `${path}.`);
  return person.fullName || person.personalId ? person : undefined;
}
