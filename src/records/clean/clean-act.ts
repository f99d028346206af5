import type { RawAct } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { CivilStatusAct } from '../record.ts';
import { cleanDate } from './clean-date.ts';
import { cleanPlace } from './clean-place.ts';
import { cleanWords } from './clean-words.ts';
import { take, type Desk } from './desk.ts';

/** Where the register has no place of its own, the authority's name tells it. */
export function cleanAct<Kind extends CivilStatusAct['kind']>(
  desk: Desk,
  raw: RawAct,
  kind: Kind,
): CivilStatusAct & { kind: Kind } {
  const registeredAt = cleanWords(raw.registeredAt ?? '');
  const place =
    raw.registeredPlace ?? (registeredAt ? { text: registeredAt.replace(COMMITTEE, '') } : undefined);
  return withoutGaps({
    kind,
    number: cleanWords(raw.number ?? '') || undefined,
    book: cleanWords(raw.book ?? '') || undefined,
    registeredOn: take(desk, `${kind}.registeredOn`, cleanDate(raw.registeredOn, desk.today)),
    registeredAt: registeredAt || undefined,
    registeredPlace: take(desk, `${kind}.registeredPlace`, cleanPlace(place, desk.places)),
  });
}

const COMMITTEE = /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở Tư pháp|Phòng Tư pháp)\s+/iu;
