import type { RawBusiness, RawBusinessRegistration } from '../../../connectors/raw-record.ts';
import type { BusinessDraft, Draft } from '../draft.ts';
import { REFORM_ON } from '../commune.ts';
import { streamOf } from '../prng.ts';
import { writeDate } from './coded.ts';
import { codesNow, textNow, textThen } from './places.ts';
import { mannerOf, writeName, writeText, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.7, nfd: 0.05 };
/** Of those registered before the owner's id became the code, whose code was never brought up to date. */
const OLD_CODE_SHARE = 0.1;
const STATUS_LABELS: Record<BusinessDraft['status'], readonly string[]> = {
  active: ['Đang hoạt động', 'Đang hoạt động', 'ĐANG HOẠT ĐỘNG'],
  suspended: ['Tạm ngừng kinh doanh', 'Tạm ngừng'],
  dissolved: ['Đã chấm dứt hoạt động', 'Chấm dứt hoạt động'],
};

export function businessRegistrationOf(owner: Draft): RawBusinessRegistration | undefined {
  if (owner.businesses.length === 0) return undefined;
  return { businesses: owner.businesses.map((business) => businessAsKept(owner, business)) };
}

function businessAsKept(owner: Draft, business: BusinessDraft): RawBusiness {
  const { name, dwelling, status, registeredOn } = business;
  const chance = streamOf(`business/${owner.personalId}/${registeredOn}`);
  const manner = mannerOf(chance, MANNERS);
  const isOld = registeredOn < REFORM_ON;
  const oldCode = `${dwelling.commune.provinceCode}A8${chance.digits(6)}`;
  return {
    businessCode: isOld && chance.chance(OLD_CODE_SHARE) ? oldCode : owner.personalId,
    name: writeText(name, manner),
    address: isOld
      ? textThen(dwelling.commune, dwelling.street)
      : { ...textNow(dwelling.commune, dwelling.street), ...codesNow(dwelling.commune, dwelling.street) },
    status: chance.pick(STATUS_LABELS[status]),
    registeredOn: writeDate({ bornOn: registeredOn, yearOnly: false }, 'slashed'),
    owner: { personalId: owner.personalId, fullName: writeName(owner.name, manner) },
  };
}
