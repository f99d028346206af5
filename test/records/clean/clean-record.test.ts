import { describe, expect, it } from 'vitest';
import type { RawDeathNotice } from '../../../src/connectors/raw-record.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadPlaces } from '../../../src/places/load-places.ts';
import { cleanRecord } from '../../../src/records/clean/clean-record.ts';
import { CATALOGUES } from './catalogues.ts';

const now = new Date('2026-11-24T02:00:00Z');
const text = { vi: 'x', en: 'x' };
const population: Knowledge['sources'][number] = {
  id: 'population',
  names: text,
  shortNames: text,
  operator: text,
  holds: [text],
  kind: 'registry',
  freshDays: 30,
  fallback: text,
  law: 'x',
};
const knowledge: Knowledge = {
  procedures: [],
  eforms: [],
  premises: [],
  sources: [population],
  holidays: { checkedOn: '2026-11-24', daysOff: [], workingDays: [] },
  catalogues: CATALOGUES,
  lexicon: { entries: [], lifeEvents: [] },
};
const context = { places: loadPlaces(), knowledge, clock: { now: () => now } };
const recordId = 'rec-1';

describe('the National Population Database', () => {
  const answer = {
    recordId,
    record: {
      personalId: '001190123456',
      oldIdNumber: '012345678',
      fullName: 'NGUYỄN THỊ LAN',
      birthDate: '19900000',
      sex: '2',
      ethnicity: '01',
      nationality: '',
      homeTown: { provinceCode: '35', districtCode: '350', communeCode: '13435', detail: '' },
      birthPlace: { provinceCode: '01', districtCode: '001', communeCode: '00019', detail: '' },
      permanentResidence: {
        provinceCode: '79',
        districtCode: '760',
        communeCode: '26740',
        detail: 'SỐ 12 ĐƯỜNG LÊ LỢI, PHƯỜNG BẾN NGHÉ, QUẬN 1',
      },
      maritalStatus: 'Đang có vợ/chồng',
      phone: '+84912345678',
      father: { fullName: '' },
      mother: { fullName: 'TRAN THI MAI' },
      head: { fullName: 'LÊ VĂN AN', relation: 'Con đẻ' },
    },
  };

  it('is made usable, attribute by attribute', () => {
    const { record } = cleanRecord(context, 'population', answer);
    expect(record).toMatchObject({
      personalId: '001190123456',
      oldIdNumber: '012345678',
      fullName: 'Nguyễn Thị Lan',
      birthDate: { value: '1990', precision: 'year' },
      sex: 'female',
      ethnicity: 'kinh',
      permanentResidence: {
        code: '26740',
        text: 'Số 12 đường Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh',
      },
      maritalStatus: 'married',
      phone: '0912345678',
      head: { fullName: 'Lê Văn An', relation: 'child' },
    });
    expect(record).not.toHaveProperty('nationality');
    expect(record).not.toHaveProperty('father');
  });

  it('keeps a divided place as text, with the communes it may be today', () => {
    const { record, verdicts } = cleanRecord(context, 'population', answer);
    expect(record.birthPlace).toEqual({
      code: null,
      catalogueOn: context.places.catalogueOn,
      text: 'Phường Điện Biên, Quận Ba Đình, Thành phố Hà Nội',
    });
    expect(verdicts['birthPlace']).toMatchObject([{ mark: 'unified', ok: false }]);
    expect(verdicts['birthPlace']?.[0]?.reasonVi).toContain('Phường Hoàn Kiếm, Thành phố Hà Nội');
  });

  it('says under which path a doubt stands', () => {
    const { verdicts } = cleanRecord(context, 'population', answer);
    expect(verdicts['mother.fullName']).toMatchObject([{ mark: 'clean' }]);
    expect(Object.keys(verdicts)).not.toContain('fullName');
  });

  it('is doubtful in what changes once it is older than it may be', () => {
    const fresh = cleanRecord(context, 'population', { ...answer, asOf: '2026-11-01T00:00:00+07:00' });
    expect(fresh.verdicts['permanentResidence']).toBeUndefined();
    const { verdicts } = cleanRecord(context, 'population', { ...answer, asOf: '2026-06-01T00:00:00+07:00' });
    expect(verdicts['permanentResidence']).toMatchObject([
      { mark: 'living', reasonVi: 'Nguồn này cập nhật lần cuối ngày 01/06/2026; có thể đã thay đổi.' },
    ]);
    expect(verdicts['fullName']).toBeUndefined();
  });
});

describe('the civil status register', () => {
  it('is read out of its old encoding, the authority’s place too', () => {
    const { record, verdicts } = cleanRecord(context, 'civil-status', {
      recordId,
      record: {
        fullName: 'NguyÔn V¨n Hoµ',
        ethnicity: "H'M«ng",
        homeTown: { text: 'X· T©n TiÕn, HuyÖn V¨n Giang, TØnh H­ng Yªn' },
        marriage: {
          kind: 'marriage',
          number: '12/2019',
          registeredOn: '05/06/2019',
          registeredAt: 'Ủy ban nhân dân Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội',
          husband: { fullName: 'NguyÔn V¨n Hoµ' },
          wife: { fullName: 'LE THI MAI', personalId: '001192123456', sex: 'Nam' },
        },
        marriageCount: 1,
      },
    });
    expect(record).toMatchObject({
      fullName: 'Nguyễn Văn Hoà',
      ethnicity: 'hmong',
      homeTown: { code: '12019', text: 'Xã Văn Giang, Tỉnh Hưng Yên' },
      marriage: {
        registeredOn: { value: '2019-06-05', precision: 'day' },
        registeredAt: 'Ủy ban nhân dân Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội',
        registeredPlace: { code: '00004' },
        husband: { fullName: 'Nguyễn Văn Hoà' },
      },
    });
    expect(Object.keys(verdicts).sort()).toEqual(['marriage.wife.fullName', 'marriage.wife.personalId']);
  });
});

describe('birth notices', () => {
  const notice = {
    noticeId: 'GCS.1',
    signed: true,
    child: {
      sex: 'Nam',
      birthDate: '20261112',
      birthPlace: {
        communeCode: '26743',
        provinceCode: '79',
        detail: 'Bệnh viện Từ Dũ',
        text: 'Bệnh viện Từ Dũ, Phường Bến Thành, Thành phố Hồ Chí Minh',
      },
    },
    facility: 'Bệnh viện Từ Dũ',
    mother: { fullName: 'NGUYỄN THỊ LAN' },
  };

  it('give the one notice where there is one', () => {
    const { record } = cleanRecord(context, 'health', {
      recordId,
      record: { notices: [notice], deathNotices: [] },
    });
    expect(record.notice).toMatchObject({
      child: {
        sex: 'male',
        birthPlace: { code: '26743', text: 'Bệnh viện Từ Dũ, Phường Bến Thành, Thành phố Hồ Chí Minh' },
      },
      mother: { fullName: 'Nguyễn Thị Lan' },
    });
  });

  it('leave the choice to the citizen where there are twins', () => {
    const { record } = cleanRecord(context, 'health', {
      recordId,
      record: { notices: [notice, { ...notice, noticeId: 'GCS.2' }], deathNotices: [] },
    });
    expect(record.notices).toHaveLength(2);
    expect(record).not.toHaveProperty('notice');
  });

  it('with a birth in the future say so and leave the date out', () => {
    const future = { ...notice, child: { birthDate: '20270101' } };
    const { record, verdicts } = cleanRecord(context, 'health', {
      recordId,
      record: { notices: [future], deathNotices: [] },
    });
    expect(record.notice?.child).not.toHaveProperty('birthDate');
    expect(verdicts['notice.child.birthDate']).toMatchObject([{ mark: 'correct' }]);
  });
});

describe('death notices', () => {
  const notice: RawDeathNotice = {
    noticeId: 'GBT.1',
    signed: true,
    deceased: {
      personalId: '001150123456',
      fullName: 'TRẦN THỊ MAI',
      birthDate: '19500000',
      sex: '2',
      permanentResidence: {
        provinceCode: '79',
        districtCode: '760',
        communeCode: '26740',
        detail: 'SỐ 12 ĐƯỜNG LÊ LỢI, PHƯỜNG BẾN NGHÉ, QUẬN 1',
      },
    },
    nextOfKin: { personalId: '001190123456', fullName: 'Lê Văn An' },
    relation: 'Con đẻ',
    deathDate: '20/11/2026',
    deathTime: '4h05',
    deathPlace: { text: 'Bệnh viện Chợ Rẫy, Phường 12, Quận 5, Thành phố Hồ Chí Minh' },
    cause: 'VIÊM PHỔI NẶNG',
    facility: 'Bệnh viện Chợ Rẫy',
    issuedOn: '20261121',
  };
  const clean = (...deathNotices: RawDeathNotice[]) =>
    cleanRecord(context, 'health', { recordId, record: { notices: [], deathNotices } });

  it('give the one notice where there is one, written as people write', () => {
    const { record, verdicts } = clean(notice);
    expect(record.deathNotice).toMatchObject({
      noticeId: 'GBT.1',
      signed: true,
      deceased: {
        fullName: 'Trần Thị Mai',
        birthDate: { value: '1950', precision: 'year' },
        sex: 'female',
        permanentResidence: { code: '26740' },
      },
      relation: 'child',
      deathDate: { value: '2026-11-20', precision: 'day' },
      deathTime: '04:05',
      deathPlace: { text: expect.stringContaining('Bệnh viện Chợ Rẫy') },
      cause: 'Viêm phổi nặng',
      issuedOn: { value: '2026-11-21', precision: 'day' },
    });
    expect(record.deathNotices).toEqual([record.deathNotice]);
    expect(record).not.toHaveProperty('notice');
    expect(Object.keys(verdicts).filter((path) => !path.includes('deathPlace'))).toEqual([]);
  });

  it('do not repeat the next of kin, who is the one reading', () => {
    expect(JSON.stringify(clean(notice).record)).not.toContain('001190123456');
  });

  it('leave the choice to the citizen where two relatives died', () => {
    const { record } = clean(notice, { ...notice, noticeId: 'GBT.2' });
    expect(record.deathNotices).toHaveLength(2);
    expect(record).not.toHaveProperty('deathNotice');
  });

  it.each([
    ['in the future', '25/11/2026'],
    ['before the birth', '01/03/1949'],
    ['that does not exist', '31/06/2026'],
  ])('with a death %s say so and leave the date out', (_, deathDate) => {
    const { record, verdicts } = clean({ ...notice, deathDate });
    expect(record.deathNotice).not.toHaveProperty('deathDate');
    expect(verdicts['deathNotice.deathDate']).toMatchObject([{ mark: 'correct', ok: false }]);
  });

  it.each([
    ['14:05', '14:05'],
    ['14:05:30', '14:05'],
    ['14 giờ 5 phút', '14:05'],
    ['14h', '14:00'],
    ['25:00', undefined],
    ['sáng sớm', undefined],
  ])('read the time %s as %s', (deathTime, expected) => {
    const { record, verdicts } = clean({ ...notice, deathTime });
    expect(record.deathNotice?.deathTime).toBe(expected);
    expect(verdicts['deathNotice.deathTime']?.[0]?.mark).toBe(expected ? undefined : 'correct');
  });

  it('doubt an id that tells another sex, and a place of which nobody knows the commune', () => {
    const { verdicts } = clean({
      ...notice,
      deceased: { ...notice.deceased, sex: 'Nam' },
      deathPlace: { text: 'Ở nhà' },
    });
    expect(verdicts['deathNotice.deceased.personalId']).toMatchObject([{ mark: 'correct' }]);
    expect(verdicts['deathNotice.deathPlace']).toMatchObject([{ ok: false }]);
  });
});
