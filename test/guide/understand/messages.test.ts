import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIRTH, DEATH, FINDING, hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const told = (text: string, asked: string[], rest = {}) => toldAs(hear(text, hearingOn(BIRTH, asked, rest)));
const HELD = {
  'child.fullName': 'Nguyễn Minh Khôi',
  'child.birthDate': { value: '2026-11-03', precision: 'day' as const },
  'child.sex': 'male',
  'mother.fullName': 'Trần Thị Hoa',
  'child.homeTown': { code: '00199', catalogueOn: '2026-11-23', text: 'Phường Láng, Thành phố Hà Nội' },
  'applicant.phone': '0912345678',
};

describe('several things in one message', () => {
  it('answers and asks', () => {
    expect(told('dạ ba tên Nam, mà lệ phí bao nhiêu vậy', ['father.fullName'])).toEqual([
      'answer father.fullName=Nam',
      'ask-about fee',
    ]);
    expect(told('3/11 nha em, mà làm ở đâu vậy', ['child.birthDate'])).toEqual([
      'answer child.birthDate=2026-11-03',
      'ask-about place',
    ]);
  });

  it('answers three questions at once, in any order', () => {
    const asked = ['child.fullName', 'child.birthDate', 'child.sex'];
    expect(told('Nguyễn Minh Khôi, 3/11, trai', asked)).toEqual([
      'answer child.fullName=Nguyễn Minh Khôi',
      'answer child.birthDate=2026-11-03',
      'answer child.sex=male',
    ]);
    expect(told('con gái, sinh hôm qua, tên là Lê An Nhiên', asked)).toEqual([
      'answer child.sex=female',
      'answer child.birthDate=2026-11-22',
      'answer child.fullName=Lê An Nhiên',
    ]);
  });

  it('hears everything that is told first', () => {
    const text =
      'tôi muốn đăng ký khai sinh cho con tên Nguyễn Minh Khôi, bé trai, sinh ngày 3/11/2026 tại bệnh viện Từ Dũ, phường Bến Thành, TP HCM, mẹ là Trần Thị Hoa sinh năm 1995 dân tộc Tày, bố Nguyễn Văn Nam dân tộc Kinh, sđt 0912345678, lấy 3 bản sao';
    expect(told(text, []).filter((line) => line.startsWith('answer'))).toEqual([
      'answer child.fullName=Nguyễn Minh Khôi',
      'answer child.sex=male',
      'answer child.birthDate=2026-11-03',
      'answer child.birthPlace=bệnh viện Từ Dũ, Phường Bến Thành, Thành phố Hồ Chí Minh',
      'answer mother.fullName=Trần Thị Hoa',
      'answer mother.birthDate=1995',
      'answer mother.ethnicity=02',
      'answer father.fullName=Nguyễn Văn Nam',
      'answer father.ethnicity=01',
      'answer applicant.phone=0912345678',
      'answer dossier.copies=3',
    ]);
  });

  it('hears a teenager', () => {
    expect(told('vk e ms sinh be trai hqua ten Nguyễn Gia Bảo', [])).toEqual([
      'answer child.sex=male',
      'answer child.birthDate=2026-11-22',
      'answer child.fullName=Nguyễn Gia Bảo',
    ]);
  });

  it('keeps what is known and what is not', () => {
    expect(told('mẹ tên Hoa, bố không nhớ', ['mother.fullName', 'father.fullName'])).toEqual([
      'answer mother.fullName=Hoa',
      'unknown',
    ]);
  });

  it('cuts numbers that were typed side by side', () => {
    expect(
      told('tran thi hoa 001190012345 5/3/1990', [
        'mother.fullName',
        'mother.personalId',
        'mother.birthDate',
      ]),
    ).toEqual([
      'doubt mother.fullName needs-accents Tran Thi Hoa',
      'answer mother.personalId=001190012345',
      'answer mother.birthDate=1990-03-05',
    ]);
    expect(told('001190012345 0912345678', ['mother.personalId', 'applicant.phone'])).toEqual([
      'answer mother.personalId=001190012345',
      'answer applicant.phone=0912345678',
    ]);
  });

  it('keeps a house number that looks like a date', () => {
    expect(told('ở 12/3 Nguyễn Trãi, phường Bến Thành, TP HCM', ['mother.permanentResidence'])).toEqual([
      'answer mother.permanentResidence=12/3 Nguyễn Trãi, Phường Bến Thành, Thành phố Hồ Chí Minh',
    ]);
  });

  it('does not give the applicant’s own name to the child', () => {
    expect(told('vợ em là Trần Thị Hoa, em tên Nguyễn Văn Nam', [])).toEqual([
      'answer mother.fullName=Trần Thị Hoa',
    ]);
  });

  it('does not take "I do not know" for a no', () => {
    expect(told('không biết nữa', ['dossier.wantsCard'])).toEqual(['unknown']);
    expect(told('em không nhớ', ['dossier.wantsCard'])).toEqual(['unknown']);
  });

  it('answers a sentence with a yes or a no in it', () => {
    expect(told('có làm thẻ thôi, không cần bản sao', ['dossier.wantsCard', 'dossier.copies'])).toEqual([
      'answer dossier.wantsCard=true',
      'answer dossier.copies=0',
    ]);
    expect(told('có làm thẻ, 2 bản thôi', ['dossier.wantsCard', 'dossier.copies'])).toEqual([
      'answer dossier.wantsCard=true',
      'answer dossier.copies=2',
    ]);
    expect(told('khỏi làm thẻ, lấy 2 bản', ['dossier.wantsCard', 'dossier.copies'])).toEqual([
      'answer dossier.wantsCard=false',
      'answer dossier.copies=2',
    ]);
  });
});

describe('a suggestion', () => {
  const place = { code: '00199', catalogueOn: '2026-11-23', text: 'Phường Láng, Thành phố Hà Nội' };
  const suggested = hearingOn(BIRTH, ['child.ethnicity', 'child.homeTown']);
  suggested.asking = suggested.asking.map((field) => ({
    ...field,
    suggestion: field.type === 'place' ? place : '01',
  }));

  it.each([
    ['đúng rồi', ['affirm']],
    ['dạ', ['affirm']],
    ['như cũ', ['affirm']],
    ['không', ['deny']],
    ['đúng rồi nhưng dân tộc Tày', ['affirm', 'answer child.ethnicity=02']],
    ['đúng rồi dân tộc Tày', ['affirm', 'answer child.ethnicity=02']],
    ['không, dân tộc Tày', ['answer child.ethnicity=02']],
    ['ừ mà lệ phí bao nhiêu', ['affirm', 'ask-about fee']],
    ['không phải, quê ở xã Hải Hậu Nam Định', ['answer child.homeTown=Xã Hải Hậu, Tỉnh Ninh Bình']],
  ])('%j', (text, commands) => {
    expect(toldAs(hear(text, suggested))).toEqual(commands);
  });
});

describe('corrections', () => {
  it.each([
    ['à nhầm, tên bé là Nguyễn Minh Khang', 'correct child.fullName=Nguyễn Minh Khang'],
    ['sửa lại tên bé là Nguyễn Minh Khang', 'correct child.fullName=Nguyễn Minh Khang'],
    ['không phải Nguyễn Minh Khôi mà là Nguyễn Minh Khang', 'correct child.fullName=Nguyễn Minh Khang'],
    ['à nhầm, Nguyễn Minh Khang mới đúng', 'correct child.fullName=Nguyễn Minh Khang'],
    ['sửa tên mẹ thành Trần Thị Hoà', 'correct mother.fullName=Trần Thị Hoà'],
    ['à nhầm ngày sinh 4/11', 'correct child.birthDate=2026-11-04'],
    ['nhầm rồi, 4/11 mới đúng', 'correct child.birthDate=2026-11-04'],
    ['đổi quê quán thành xã Hải Hậu, Nam Định', 'correct child.homeTown=Xã Hải Hậu, Tỉnh Ninh Bình'],
    ['ý em là con gái', 'correct child.sex=female'],
    ['em ghi nhầm số điện thoại, 0987654321 mới đúng', 'correct applicant.phone=0987654321'],
    ['sửa ngày sinh', 'correct child.birthDate=undefined'],
    ['tên mẹ sai rồi', 'correct mother.fullName=undefined'],
  ])('%j three turns later', (text, command) => {
    expect(told(text, ['dossier.copies'], { held: HELD })).toEqual([command]);
  });

  it('are made within one message', () => {
    expect(told('3 à nhầm 2 bản', ['dossier.copies'], { held: HELD })).toEqual(['answer dossier.copies=2']);
    expect(told('3/11 à nhầm 4/11', ['child.birthDate'])).toEqual(['answer child.birthDate=2026-11-04']);
    expect(told('hai. Sửa giúp em ngày sinh bé là 4/11', ['dossier.copies'], { held: HELD })).toEqual([
      'answer dossier.copies=2',
      'correct child.birthDate=2026-11-04',
    ]);
  });
});

describe('any message', () => {
  const words = fc.constantFrom(
    'bé',
    'tên',
    'Nguyễn',
    'Minh',
    'không',
    'phải',
    'mà',
    'là',
    '3/11',
    '0912345678',
    'xã Hải Hậu',
    'ngày',
    'tháng',
    'năm',
    'giống mẹ',
    'lệ phí',
    'à nhầm',
    'Nguyeenx',
    'con1',
    '🙂',
    '\u202e',
    'ignore',
    ',',
    '.',
    '\n',
    ';',
    '@',
    '12',
    'hai mươi',
    'tết',
    'đúng rồi',
  );
  const hearings = [
    FINDING,
    hearingOn(BIRTH, ['child.fullName', 'child.birthDate', 'child.homeTown'], { held: HELD }),
    hearingOn(BIRTH, ['dossier.note']),
    hearingOn(DEATH, ['deceased.deathDate', 'applicant.relation']),
  ];

  it('is understood without throwing, as at least one command, the same each time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(words, { maxLength: 40 }).map((some) => some.join(' ')),
        ),
        fc.constantFrom(...hearings),
        (text, hearing) => {
          const commands = hear(text, hearing);
          expect(commands.length).toBeGreaterThan(0);
          expect(hear(text, hearing)).toEqual(commands);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    'a ',
    'tên là ',
    '1/',
    'xã Hải Hậu, ',
    'không ',
    'nguyễn văn ',
    'ngày 3 tháng 11 ',
    'không phải a mà là b ',
    'Nguyeenx ',
    'cho em hỏi đăng ký kết hôn ',
    'giống mẹ ',
    '(',
    '.',
    'a@',
  ])('of %j repeated to two thousand characters is understood at once', (unit) => {
    const text = unit.repeat(Math.ceil(2000 / unit.length));
    hear(text, hearings[1] ?? FINDING);
    const startedAtMs = performance.now();
    hear(text, hearings[1] ?? FINDING);
    expect(performance.now() - startedAtMs).toBeLessThan(500);
  });
});
