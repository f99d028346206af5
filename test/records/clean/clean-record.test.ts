import { describe, expect, it } from 'vitest';
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
    const { record } = cleanRecord(context, 'health', { recordId, record: { notices: [notice] } });
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
      record: { notices: [notice, { ...notice, noticeId: 'GCS.2' }] },
    });
    expect(record.notices).toHaveLength(2);
    expect(record).not.toHaveProperty('notice');
  });

  it('with a birth in the future say so and leave the date out', () => {
    const future = { ...notice, child: { birthDate: '20270101' } };
    const { record, verdicts } = cleanRecord(context, 'health', { recordId, record: { notices: [future] } });
    expect(record.notice?.child).not.toHaveProperty('birthDate');
    expect(verdicts['notice.child.birthDate']).toMatchObject([{ mark: 'correct' }]);
  });
});
