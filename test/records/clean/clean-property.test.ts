import { describe, expect, it } from 'vitest';
import type { RawBusiness, RawParcel } from '../../../src/connectors/raw-record.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadPlaces } from '../../../src/places/load-places.ts';
import { cleanArea } from '../../../src/records/clean/clean-area.ts';
import { cleanRecord } from '../../../src/records/clean/clean-record.ts';
import { cleanSerial } from '../../../src/records/clean/clean-serial.ts';
import { CATALOGUES } from './catalogues.ts';

const knowledge: Knowledge = {
  procedures: [],
  eforms: [],
  premises: [],
  sources: [],
  holidays: { checkedOn: '2026-11-24', daysOff: [], workingDays: [] },
  catalogues: CATALOGUES,
  lexicon: { entries: [], lifeEvents: [] },
};
const context = { places: loadPlaces(), knowledge, clock: { now: () => new Date('2026-11-24T02:00:00Z') } };
const recordId = 'rec-1';

describe('the land register', () => {
  const parcel: RawParcel = {
    certificateSerial: 'da01234567',
    registerNumber: 'CH 00123',
    parcelNumber: '15',
    mapSheet: '07',
    area: '1.250,5 m2',
    purpose: 'ONT',
    address: { text: 'Số 12 ấp Đông, Xã Tân Tiến, Huyện Văn Giang, Tỉnh Hưng Yên' },
    issuedOn: '05/06/2025',
    owners: [{ personalId: '001190123456', fullName: 'NGUYỄN VĂN AN' }, { fullName: 'TRAN THI BA' }],
  };
  const clean = (...parcels: RawParcel[]) => cleanRecord(context, 'land', { recordId, record: { parcels } });

  it('is made usable, attribute by attribute', () => {
    const { record, verdicts } = clean(parcel);
    expect(record.parcel).toMatchObject({
      certificateSerial: 'DA 01234567',
      registerNumber: 'CH 00123',
      mapSheet: '07',
      areaM2: 1250.5,
      purpose: 'Đất ở tại nông thôn',
      address: { code: '12019', text: 'Số 12 ấp Đông, Xã Văn Giang, Tỉnh Hưng Yên' },
      issuedOn: { value: '2025-06-05', precision: 'day' },
      owners: [{ fullName: 'Nguyễn Văn An' }, { fullName: 'Tran Thi Ba' }],
    });
    expect(Object.keys(verdicts)).toEqual(['parcel.owners.1.fullName']);
  });

  it('leaves the choice to the citizen where there are two certificates', () => {
    const { record, verdicts } = clean(parcel, { ...parcel, area: 'một sào' });
    expect(record.parcels).toHaveLength(2);
    expect(record).not.toHaveProperty('parcel');
    expect(verdicts['parcels.1.areaM2']).toMatchObject([{ mark: 'correct' }]);
  });

  it.each([
    ['ĐẤT Ở TẠI NÔNG THÔN', 'Đất ở tại nông thôn', undefined],
    ['ĐẤT NGHĨA TRANG', 'Đất nghĩa trang', 'clean'],
  ])('reads the purpose %s as %s', (purpose, expected, mark) => {
    const { record, verdicts } = clean({ ...parcel, purpose });
    expect(record.parcel?.purpose).toBe(expected);
    expect(verdicts['parcel.purpose']?.[0]?.mark).toBe(mark);
  });

  it('keeps a serial that it cannot read, with a doubt', () => {
    const { record, verdicts } = clean({ ...parcel, certificateSerial: 'không rõ' });
    expect(record.parcel?.certificateSerial).toBe('không rõ');
    expect(verdicts['parcel.certificateSerial']).toMatchObject([{ mark: 'correct', ok: false }]);
  });
});

describe('the serial of a certificate', () => {
  it.each([
    ['DA 01234567', 'DA 01234567', undefined],
    ['bc.123456', 'BC 123456', undefined],
    ['H0 123456', 'HO 123456', 'clean'],
    ['00 123456', 'OO 123456', 'clean'],
    ['DA 1234567', undefined, 'correct'],
    ['D 123456', undefined, 'correct'],
  ])('%s is read as %s', (raw, value, mark) => {
    const cleaned = cleanSerial(raw);
    expect(cleaned.value).toBe(value);
    expect(cleaned.verdicts[0]?.mark).toBe(mark);
  });
});

describe('an area', () => {
  it.each([
    ['85,5', 85.5],
    ['85.5 m²', 85.5],
    ['1.250', 1250],
    ['12.345.678,25m2', 12_345_678.25],
    ['1250', 1250],
    ['1250,5', 1250.5],
    ['0', undefined],
    ['-5', undefined],
    ['1.25.0', undefined],
    ['', undefined],
  ])('%s is %s square metres', (raw, areaM2) => {
    const cleaned = cleanArea(raw);
    expect(cleaned.value).toBe(areaM2);
    expect(cleaned.verdicts).toHaveLength(areaM2 || raw === '' ? 0 : 1);
  });
});

describe('the household business register', () => {
  const business: RawBusiness = {
    businessCode: '001190123456',
    name: 'HỘ KINH DOANH TẠP HÓA AN',
    address: { text: 'Số 12 ấp Đông, Xã Tân Tiến, Huyện Văn Giang, Tỉnh Hưng Yên' },
    status: 'ĐANG HOẠT ĐỘNG',
    registeredOn: '01/02/2026',
    owner: { personalId: '001190123456' },
  };
  const clean = (...businesses: RawBusiness[]) =>
    cleanRecord(context, 'business-registration', { recordId, record: { businesses } });

  it('gives the business that is active', () => {
    const closed = { ...business, name: 'Quán ăn', status: 'Đã chấm dứt hoạt động' };
    const { record, verdicts } = clean(closed, business);
    expect(record.businesses.map(({ status }) => status)).toEqual(['dissolved', 'active']);
    expect(record.active).toMatchObject({
      businessCode: '001190123456',
      name: 'HỘ KINH DOANH TẠP HÓA AN',
      address: { code: '12019' },
      registeredOn: { value: '2026-02-01', precision: 'day' },
    });
    expect(verdicts).toEqual({});
  });

  it('has none active where the only one is suspended', () => {
    const { record } = clean({ ...business, status: 'Tạm ngừng kinh doanh' });
    expect(record.businesses[0]?.status).toBe('suspended');
    expect(record).not.toHaveProperty('active');
  });

  it('chooses none of two that are both active, and says so', () => {
    const { record, verdicts } = clean(business, { ...business, name: 'Quán ăn' });
    expect(record).not.toHaveProperty('active');
    expect(verdicts['active']).toMatchObject([{ mark: 'unified', ok: false }]);
  });

  it('takes a status that it does not know for neither active nor dissolved', () => {
    const { record, verdicts } = clean({ ...business, status: 'Chờ xác minh' });
    expect(record.businesses[0]).not.toHaveProperty('status');
    expect(verdicts['businesses.0.status']).toMatchObject([{ mark: 'clean' }]);
  });

  it('doubts a code of the old kind and a day in the future', () => {
    const { record, verdicts } = clean({
      ...business,
      businessCode: '41A8012345',
      registeredOn: '01/02/2027',
    });
    expect(record.active?.businessCode).toBe('41A8012345');
    expect(record.active).not.toHaveProperty('registeredOn');
    expect(verdicts['active.businessCode']).toMatchObject([{ mark: 'unified' }]);
    expect(verdicts['active.registeredOn']).toMatchObject([{ mark: 'correct' }]);
  });
});
