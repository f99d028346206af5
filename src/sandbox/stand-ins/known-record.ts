import type { RawRecordOf, Registry } from '../../connectors/raw-record.ts';
import type { Person } from '../people/person.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Distortion } from './answer-with-fault.ts';

export interface KnownRecord<Source extends Registry> {
  person: Person;
  record: RawRecordOf[Source];
}

/** What a source holds about somebody, or about somebody else when it mixes people up; undefined: no record. */
export function knownRecord<Source extends Registry>(
  sandbox: Sandbox,
  source: Source,
  personalId: string,
  distortion?: Distortion,
): KnownRecord<Source> | undefined {
  const person =
    distortion === 'wrong-person' ? otherKnown(sandbox, source, personalId) : sandbox.findPerson(personalId);
  const known: Partial<RawRecordOf> | undefined = person?.knownTo;
  const record = known?.[source];
  return person && record && { person, record };
}

/** The next one whom the source knows at all. */
function otherKnown(sandbox: Sandbox, source: Registry, personalId: string): Person | undefined {
  const people = sandbox.people();
  let person = sandbox.otherPerson(personalId);
  for (let tries = people.length; tries > 0 && !person.knownTo[source]; tries -= 1)
    person = sandbox.otherPerson(person.personalId);
  return person.personalId === personalId ? undefined : person;
}
