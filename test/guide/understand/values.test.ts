import { describe, expect, it } from 'vitest';
import { BIRTH, hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const told = (text: string, asked: string[], rest = {}) => toldAs(hear(text, hearingOn(BIRTH, asked, rest)));

describe('numbers', () => {
  it.each([
    ['mother.personalId', '0011 9001 2345', 'answer mother.personalId=001190012345'],
    ['mother.personalId', 'cccd là 001.190.012.345 ạ', 'answer mother.personalId=001190012345'],
    ['mother.personalId', '123456789', 'doubt mother.personalId not-a-personal-id 123456789'],
    ['mother.personalId', '00119001234', 'doubt mother.personalId not-a-personal-id 00119001234'],
    ['applicant.phone', 'sđt em là 0912 345 678 nha', 'answer applicant.phone=0912345678'],
    ['applicant.phone', '+84912345678', 'answer applicant.phone=0912345678'],
    ['applicant.phone', '84 912 345 678', 'answer applicant.phone=0912345678'],
    ['applicant.phone', '09123456', 'doubt applicant.phone not-a-phone 09123456'],
    ['applicant.email', 'mail em là a.b@Gmail.com nhé', 'answer applicant.email=a.b@gmail.com'],
    ['applicant.email', 'abc@', 'doubt applicant.email not-an-email abc@'],
    ['applicant.email', 'em không có email', 'skip'],
    ['dossier.copies', '2', 'answer dossier.copies=2'],
    ['dossier.copies', 'hai bản', 'answer dossier.copies=2'],
    ['dossier.copies', 'chục bản ạ', 'answer dossier.copies=10'],
    ['dossier.copies', 'khỏi', 'answer dossier.copies=0'],
    ['dossier.copies', 'không cần đâu', 'answer dossier.copies=0'],
    ['dossier.copies', '100', 'doubt dossier.copies out-of-range 100'],
    ['dossier.income', '5 triệu', 'answer dossier.income=5000000'],
    ['dossier.income', '1 triệu rưỡi', 'answer dossier.income=1500000'],
    ['dossier.income', '3tr5', 'answer dossier.income=3500000'],
    ['dossier.income', '500k', 'answer dossier.income=500000'],
    ['dossier.income', '2.500.000 đồng', 'answer dossier.income=2500000'],
    ['dossier.income', 'mười triệu', 'answer dossier.income=10000000'],
  ])('asked for %s, %j is: %s', (field, text, command) => {
    expect(told(text, [field])).toEqual([command]);
  });
});

describe('yes and no in every dialect', () => {
  it.each([
    'dạ',
    'có',
    'ừ',
    'uh',
    'ok',
    'oke em',
    'phải',
    'đúng rồi ạ',
    'có chứ',
    'dạ có ạ',
    'vâng',
    'rồi',
    'yes please',
    'được ạ',
    'da co',
    'em muốn làm luôn',
    'lấy luôn nha',
  ])('%j is a yes', (text) => {
    expect(told(text, ['dossier.wantsCard'])).toEqual(['answer dossier.wantsCard=true']);
  });

  it.each([
    'không ạ',
    'ko',
    'hông',
    'hổng',
    'chưa',
    'khỏi',
    'dạ thôi',
    'dạ không',
    'nope',
    'no thanks',
    'không cần đâu em',
    'thôi khỏi làm',
    'nỏ',
    'chưa làm thẻ',
    'khong',
  ])('%j is a no', (text) => {
    expect(told(text, ['dossier.wantsCard'])).toEqual(['answer dossier.wantsCard=false']);
  });
});

describe('choices', () => {
  it.each([
    ['trai', 'male'],
    ['bé gái ạ', 'female'],
    ['nam', 'male'],
    ['con zai', 'male'],
    ['gai', 'female'],
    ['girl', 'female'],
    ['2', 'female'],
    ['cái thứ hai', 'female'],
    ['cái đầu', 'male'],
    ['thằng cu', 'male'],
  ])('a sex is said %j', (text, value) => {
    expect(told(text, ['child.sex'])).toEqual([`answer child.sex=${value}`]);
  });

  it.each([
    ['kinh', '01'],
    ['dân tộc Tày', '02'],
    ['người kinh', '01'],
    ['tày ạ', '02'],
    ['giống mẹ', '02'],
    ['theo bố', '01'],
    ['như má nó', '02'],
    ['không phải kinh mà là Tày', '02'],
  ])('an ethnicity is said %j', (text, value) => {
    expect(
      told(text, ['child.ethnicity'], { held: { 'mother.ethnicity': '02', 'father.ethnicity': '01' } }),
    ).toEqual([`answer child.ethnicity=${value}`]);
  });

  it('takes two attributes after two different people', () => {
    const held = { 'mother.ethnicity': '02', 'father.permanentResidence': undefined };
    const people = { father: { homeTown: { code: '00001', catalogueOn: '2026-11-23', text: 'Quê nội' } } };
    expect(
      told('dân tộc theo mẹ, quê theo bố', ['child.ethnicity', 'child.homeTown'], { held, people }),
    ).toEqual(['answer child.homeTown=Quê nội', 'answer child.ethnicity=02'].reverse());
  });

  it.each([
    ['mẹ', 'mother'],
    ['em là mẹ bé', 'mother'],
    ['tui là ba nó', 'father'],
    ['tía', 'father'],
    ['bà ngoại', 'grandparent'],
    ['cha đẻ', 'father'],
  ])('a relation is said %j', (text, value) => {
    expect(told(text, ['applicant.relation'])).toEqual([`answer applicant.relation=${value}`]);
  });

  it('offers the options where none was said', () => {
    expect(hear('dì của bé', hearingOn(BIRTH, ['applicant.relation']))).toMatchObject([
      {
        kind: 'doubt',
        reason: 'not-an-option',
        candidates: [{ label: 'Cha' }, { label: 'Mẹ' }, { label: 'Ông/bà' }],
      },
    ]);
  });
});

describe('places', () => {
  it.each([
    ['quê ở phường Láng, Hà Nội', 'answer child.homeTown=Phường Láng, Thành phố Hà Nội'],
    ['o phuong lang ha noi', 'answer child.homeTown=Phường Láng, Thành phố Hà Nội'],
    ['xã Hải Hậu, Nam Định', 'answer child.homeTown=Xã Hải Hậu, Tỉnh Ninh Bình'],
    [
      '12 Lê Lợi, phường Bến Thành, quận 1, TP HCM',
      'answer child.homeTown=12 Lê Lợi, Phường Bến Thành, Thành phố Hồ Chí Minh',
    ],
    ['Hà Nội', 'doubt child.homeTown incomplete-place Hà Nội'],
    ['ở xóm trên', 'doubt child.homeTown unknown-place xóm trên'],
  ])('%j', (text, command) => {
    expect(told(text, ['child.homeTown'])).toEqual([command]);
  });

  it('keeps the hospital before its ward', () => {
    expect(told('bệnh viện Từ Dũ, phường Bến Thành, TPHCM', ['child.birthPlace'])).toEqual([
      'answer child.birthPlace=bệnh viện Từ Dũ, Phường Bến Thành, Thành phố Hồ Chí Minh',
    ]);
  });
});

describe('free text', () => {
  it.each([
    ['dạ nhà em ở xa nên nhờ gửi bưu điện ạ', 'nhà em ở xa nên nhờ gửi bưu điện'],
    ['để đăng ký kết hôn', 'để đăng ký kết hôn'],
    ['cho con đi học', 'cho con đi học'],
    ['xin việc làm', 'xin việc làm'],
  ])('%j is kept as it was typed', (text, note) => {
    expect(told(text, ['dossier.note'])).toEqual([`answer dossier.note=${note}`]);
  });
});
