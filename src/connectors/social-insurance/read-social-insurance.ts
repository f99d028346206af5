import type { RawSocialInsurance } from '../raw-record.ts';
import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson } from '../registry/to-raw-person.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { BaoHiem } from './wire.ts';

export const readSocialInsurance: ReadRegistry<'social-insurance'> = (line, lookup) =>
  askRegistry(line, lookup, BaoHiem, toRawSocialInsurance);

function toRawSocialInsurance(wire: BaoHiem): RawSocialInsurance {
  return withoutGaps({
    ...toRawPerson(wire),
    insuranceNumber: wire.maSoBhxh,
    facility: wire.tenCskcb,
    validTo: wire.gtTheDen,
  });
}
