import type { RawBusiness, RawBusinessRegistration } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { BusinessRegistrationRecord, HouseholdBusiness } from '../record.ts';
import { cleanBusinessStatus } from './clean-business-status.ts';
import { cleanDate } from './clean-date.ts';
import { doubt } from './cleaned.ts';
import { cleanPlace } from './clean-place.ts';
import { cleanWords } from './clean-words.ts';
import { note, take, type Desk } from './desk.ts';

/** `active` is set only where exactly one is, and its doubts stand under that path. */
export function cleanBusinessRegistration(
  desk: Desk,
  { businesses: raws }: RawBusinessRegistration,
): BusinessRegistrationRecord {
  const running = raws.filter(({ status }) => cleanBusinessStatus(status).value === 'active');
  const businesses = raws.map((raw, index) => {
    const isOnlyActive = running.length === 1 && raw === running[0];
    return cleanBusiness(desk, raw, isOnlyActive ? 'active.' : `businesses.${index}.`);
  });
  if (running.length > 1) note(desk, 'active', [SEVERAL_ACTIVE]);
  const active = running.length === 1 && businesses.find(({ status }) => status === 'active');
  return active ? { businesses, active } : { businesses };
}

function cleanBusiness(desk: Desk, raw: RawBusiness, path: string): HouseholdBusiness {
  const businessCode = cleanWords(raw.businessCode);
  if (!/^\d{12}$/.test(businessCode)) note(desk, `${path}businessCode`, [OLD_CODE]);
  return withoutGaps({
    businessCode,
    name: cleanWords(raw.name),
    address: take(desk, `${path}address`, cleanPlace(raw.address, desk.places)),
    status: take(desk, `${path}status`, cleanBusinessStatus(raw.status)),
    registeredOn: take(desk, `${path}registeredOn`, cleanDate(raw.registeredOn, desk.today)),
  });
}

const OLD_CODE = doubt(
  'unified',
  'Mã số hộ kinh doanh này ghi theo cách cũ, không phải số định danh của chủ hộ; cần đối chiếu.',
  'This business code is of the old kind, not the owner’s personal id; compare it.',
);
const SEVERAL_ACTIVE = doubt(
  'unified',
  'Nguồn ghi hơn một hộ kinh doanh đang hoạt động của cùng một người; cần đối chiếu.',
  'The source has more than one active household business of one person; compare them.',
);
