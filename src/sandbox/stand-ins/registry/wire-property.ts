import type { DangKyKinhDoanh } from '../../../connectors/business-registration/wire.ts';
import type { DatDai } from '../../../connectors/land/wire.ts';
import type { RawBusinessRegistration, RawLand } from '../../../connectors/raw-record.ts';
import { wirePerson, wirePlace } from './wire-person.ts';

export function wireLand({ parcels }: RawLand, soDinhDanh: string): DatDai {
  return {
    soDinhDanh,
    thuaDat: parcels.map((parcel) => ({
      soPhatHanh: parcel.certificateSerial,
      soVaoSo: parcel.registerNumber,
      soThua: parcel.parcelNumber,
      soTo: parcel.mapSheet,
      dienTich: parcel.area,
      mucDich: parcel.purpose,
      diaChi: wirePlace(parcel.address),
      ngayCap: parcel.issuedOn,
      chuSuDung: parcel.owners.map(wirePerson),
    })),
  };
}

export function wireBusinessRegistration(
  { businesses }: RawBusinessRegistration,
  soDinhDanh: string,
): DangKyKinhDoanh {
  return {
    soDinhDanh,
    hoKinhDoanh: businesses.map((business) => ({
      maSo: business.businessCode,
      ten: business.name,
      diaChi: wirePlace(business.address),
      ngayDangKy: business.registeredOn,
      tinhTrang: business.status,
      chuHo: { ...wirePerson(business.owner), soDinhDanh },
    })),
  };
}
