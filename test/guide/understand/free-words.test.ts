import { describe, expect, it } from 'vitest';
import type { HeardField } from '../../../src/guide/understand/hearing.ts';
import { hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const ORGANISER = { id: 'organiser', role: 'organiser', labelVi: 'Người lo mai táng', labelEn: 'Organiser' };
const DECEASED = { id: 'deceased', role: 'deceased', labelVi: 'Người mất', labelEn: 'Deceased' };

function field(
  id: string,
  type: HeardField['type'],
  labelVi: string,
  says: string[] = [],
  rest: Partial<HeardField> = {},
): HeardField {
  const subject = id.startsWith('organiser') ? ORGANISER : DECEASED;
  return { id, type, labelVi, labelEn: labelVi, says, subject, ...rest };
}

const ACCOUNT = [
  field('organiser.accountNumber', 'text', 'Số tài khoản nhận tiền', ['số tài khoản', 'stk']),
  field('organiser.bank', 'text', 'Ngân hàng', ['ngân hàng']),
  field('organiser.accountHolder', 'name', 'Chủ tài khoản', ['chủ tài khoản']),
];
const PAPER = [
  field('deceased.noticeNumber', 'text', 'Số giấy báo tử', ['số giấy báo tử']),
  field('deceased.noticeIssuedOn', 'date', 'Ngày cấp giấy báo tử', ['ngày cấp giấy báo tử']),
  field('deceased.noticeIssuedBy', 'text', 'Cơ quan cấp giấy báo tử', ['nơi cấp giấy báo tử']),
];
const DEATH = [
  field('deceased.deathDate', 'date', 'Ngày chết', ['mất ngày']),
  field('deceased.deathPlace', 'place', 'Nơi chết', ['mất tại'], {
    suggestion: { code: '00199', catalogueOn: '2026-09-20', text: 'Phường Láng, Thành phố Hà Nội' },
  }),
  field('deceased.cause', 'text', 'Nguyên nhân chết', ['mất vì', 'nguyên nhân']),
];
const KINSHIP = field('deceased.kinship', 'choice', 'Người mất là', [], {
  options: [
    { value: 'father', labelVi: 'Cha', labelEn: 'Father', says: ['bố', 'tía', 'bố em', 'ba em'] },
    { value: 'wife', labelVi: 'Vợ', labelEn: 'Wife', says: ['vợ'] },
    { value: 'in-law', labelVi: 'Cha mẹ vợ', labelEn: 'Parent-in-law', says: ['bố vợ', 'mẹ vợ'] },
  ],
});
const PENSION = field('dossier.benefits', 'choices', 'Chế độ', [], {
  subject: { id: 'dossier', role: 'dossier', labelVi: 'Hồ sơ', labelEn: 'Dossier' },
  options: [
    { value: 'pension', labelVi: 'Hưu trí', labelEn: 'Pension', says: ['lương hưu'] },
    { value: 'merit', labelVi: 'Người có công', labelEn: 'Merit', says: ['thương binh'] },
  ],
});

function heard(form: HeardField[], said: string, asked = form.map(({ id }) => id)): string[] {
  return toldAs(hear(said, hearingOn(form, asked))).sort();
}

describe('several free words in one answer', () => {
  it.each([
    ['0123456789 Vietcombank chủ tài khoản Nguyễn Văn Tư', '0123456789', 'Vietcombank', 'Nguyễn Văn Tư'],
    ['stk 1903 4567 8901 ngân hàng Techcombank', '1903 4567 8901', 'Techcombank', undefined],
    ['Agribank, số tài khoản 0123456789', '0123456789', 'Agribank', undefined],
  ])('go where each belongs: %s', (said, number, bank, holder) => {
    const wanted = [
      `answer organiser.accountNumber=${number}`,
      `answer organiser.bank=${bank}`,
      ...(holder ? [`answer organiser.accountHolder=${holder}`] : []),
    ];
    expect(heard(ACCOUNT, said)).toEqual(wanted.sort());
  });

  it.each([
    'số 12/GBT, cấp ngày 12/11/2026, Bệnh viện Đa khoa tỉnh',
    'số 12/GBT ngày 12/11/2026 do Bệnh viện Đa khoa tỉnh cấp',
  ])('leave the words between them behind: %s', (said) => {
    expect(heard(PAPER, said)).toEqual([
      'answer deceased.noticeIssuedBy=Bệnh viện Đa khoa tỉnh',
      'answer deceased.noticeIssuedOn=2026-11-12',
      'answer deceased.noticeNumber=12/GBT',
    ]);
  });
});

describe('a reason among other answers', () => {
  it.each([
    ['mất hôm 12/11/2026 tại nhà, do đột quỵ', 'đột quỵ'],
    ['mất vì ung thư gan, ngày 12/11/2026, tại nhà', 'ung thư gan'],
  ])('is told apart from day and place: %s', (said, cause) => {
    expect(heard(DEATH, said)).toEqual([
      `answer deceased.cause=${cause}`,
      'answer deceased.deathDate=2026-11-12',
      'answer deceased.deathPlace=Phường Láng, Thành phố Hà Nội',
    ]);
  });
});

describe('an option', () => {
  it('that looks like a name in small letters is no name', () => {
    expect(heard([PENSION], 'ông là thương binh và có lương hưu')).toEqual([
      'answer dossier.benefits=["merit","pension"]',
    ]);
  });

  it.each([
    ['bố em mất hôm 11/11/2026', 'father'],
    ['ba em mới mất', 'father'],
  ])('is heard in the first sentence as it is said in the south and the north: %s', (said, kinship) => {
    const form = [KINSHIP, ...DEATH];
    expect(heard(form, said, [])).toContain(`answer deceased.kinship=${kinship}`);
  });

  it('of two words wins over the one within it', () => {
    expect(heard([KINSHIP], 'là bố vợ tôi')).toEqual(['answer deceased.kinship=in-law']);
  });
});

describe('a text typed without accents', () => {
  const asked = hearingOn(DEATH, ['deceased.cause']);
  it.each([
    ['benh tim lau nam a', 'benh tim lau nam'],
    ['da benh gia a', 'benh gia'],
    ['bệnh viêm gan A', 'bệnh viêm gan A'],
  ])('%j is %j', (said, cause) => {
    expect(toldAs(hear(said, asked))).toEqual([`answer deceased.cause=${cause}`]);
  });
});
