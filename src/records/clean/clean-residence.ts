import type { RawResidence } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { ResidenceRecord } from '../record.ts';
import { cleanItem } from './clean-item.ts';
import { cleanPerson } from './clean-person.ts';
import { cleanPlace } from './clean-place.ts';
import { take, type Desk } from './desk.ts';

export function cleanResidence(desk: Desk, raw: RawResidence): ResidenceRecord {
  return withoutGaps({
    ...cleanPerson(desk, raw, ''),
    relationToHead: relation(desk, raw.relationToHead, 'relationToHead'),
    head: raw.head && cleanPerson(desk, raw.head, 'head.'),
    address: take(desk, 'address', cleanPlace(raw.address, desk.places)),
    members: raw.members?.map((member, index) => {
      const path = `members.${index}.`;
      const relationToHead = relation(desk, member.relationToHead, `${path}relationToHead`);
      return withoutGaps({ ...cleanPerson(desk, member, path), relationToHead });
    }),
  });
}

function relation(desk: Desk, raw: string | undefined, path: string): string | undefined {
  return take(desk, path, cleanItem(raw, desk.catalogues['relations']));
}
