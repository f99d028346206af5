import type { CuTru } from '../../../connectors/residence/wire.ts';
import type { HoTichWire, SuKien } from '../../../connectors/civil-status/wire.ts';
import type { GiayBaoTu, GiayChungSinh, YTe } from '../../../connectors/health/wire.ts';
import type { BaoHiem } from '../../../connectors/social-insurance/wire.ts';
import type {
  RawAct,
  RawBirthNotice,
  RawCivilStatus,
  RawDeathNotice,
  RawHealth,
  RawResidence,
  RawSocialInsurance,
} from '../../../connectors/raw-record.ts';
import { wirePerson, wirePlace } from './wire-person.ts';

export function wireResidence(raw: RawResidence, soDinhDanh: string): CuTru {
  return {
    ...wirePerson(raw),
    soDinhDanh,
    quanHeVoiChuHo: raw.relationToHead,
    chuHo: raw.head && wirePerson(raw.head),
    diaChiHo: wirePlace(raw.address),
    thanhVien: raw.members?.map((member) => ({
      ...wirePerson(member),
      quanHeVoiChuHo: member.relationToHead,
    })),
  };
}

export function wireCivilStatus(raw: RawCivilStatus, soDinhDanh: string): HoTichWire {
  const { birth, marriage } = raw;
  return {
    ...wirePerson(raw),
    soDinhDanh,
    khaiSinh: birth && {
      ...wireAct(birth),
      cha: birth.father && wirePerson(birth.father),
      me: birth.mother && wirePerson(birth.mother),
    },
    ketHon: marriage
      ? { ...wireAct(marriage), chong: wirePerson(marriage.husband), vo: wirePerson(marriage.wife) }
      : null,
    soLanKetHon: raw.marriageCount ?? 0,
  };
}

export function wireHealth(raw: RawHealth, soDinhDanh: string): YTe {
  return {
    soDinhDanh,
    giayChungSinh: raw.notices.map(wireNotice),
    giayBaoTu: raw.deathNotices.map((notice) => wireDeathNotice(notice, soDinhDanh)),
  };
}

export function wireSocialInsurance(raw: RawSocialInsurance, soDinhDanh: string): BaoHiem {
  return {
    ...wirePerson(raw),
    soDinhDanh,
    maSoBhxh: raw.insuranceNumber,
    tenCskcb: raw.facility,
    gtTheDen: raw.validTo,
  };
}

function wireNotice(raw: RawBirthNotice): GiayChungSinh {
  const { child } = raw;
  return {
    soGiay: raw.noticeId,
    daKySo: raw.signed,
    con: { gioiTinh: child.sex, ngaySinh: child.birthDate, noiSinh: wirePlace(child.birthPlace) },
    coSoYTe: raw.facility,
    me: wirePerson(raw.mother),
    cha: raw.father && wirePerson(raw.father),
  };
}

function wireDeathNotice(raw: RawDeathNotice, soDinhDanh: string): GiayBaoTu {
  return {
    soGiay: raw.noticeId,
    daKySo: raw.signed,
    nguoiMat: wirePerson(raw.deceased),
    nguoiThan: { ...wirePerson(raw.nextOfKin), soDinhDanh, quanHe: raw.relation },
    ngayMat: raw.deathDate,
    gioMat: raw.deathTime,
    noiMat: wirePlace(raw.deathPlace),
    nguyenNhan: raw.cause,
    coSoYTe: raw.facility,
    ngayCap: raw.issuedOn,
  };
}

function wireAct(raw: RawAct): SuKien {
  return {
    so: raw.number,
    quyen: raw.book,
    ngayDangKy: raw.registeredOn,
    noiDangKy: raw.registeredAt,
    diaBanDangKy: wirePlace(raw.registeredPlace),
  };
}
