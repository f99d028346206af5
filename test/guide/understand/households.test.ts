import { describe, expect, it } from 'vitest';
import type { HeardField } from '../../../src/guide/understand/hearing.ts';
import { hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const subjectOf = (id: string) => {
  const name = id.slice(0, id.indexOf('.'));
  return { id: name, role: name, labelVi: name, labelEn: name };
};
const field = (
  id: string,
  type: HeardField['type'],
  labelVi: string,
  rest: Partial<HeardField> = {},
): HeardField => ({ id, type, labelVi, labelEn: labelVi, says: [], subject: subjectOf(id), ...rest });
const option = (value: string, labelVi: string, says: string[] = []) => ({
  value,
  labelVi,
  labelEn: labelVi,
  says,
});

const WIFE = option('w', 'Trần Thị Mai Hoa', ['Mai Hoa', 'Hoa', 'vợ', 'vợ em']);
const SON = option('s', 'Lê Minh Khôi', ['Minh Khôi', 'Khôi', 'con', 'con em']);
const DAUGHTER = option('d', 'Lê Minh Thư', ['Minh Thư', 'Thư', 'con', 'con em']);
const HOUSEHOLD = field('dossier.household', 'choice', 'Hộ', {
  options: [
    option('own', 'Lập hộ riêng', ['hộ riêng', 'em là chủ hộ', 'em làm chủ hộ']),
    option('join', 'Vào hộ đang có', ['vào hộ', 'chung hộ']),
  ],
});
const COMPANIONS = field('dossier.companions', 'choices', 'Ai cùng đi', {
  options: [
    WIFE,
    SON,
    DAUGHTER,
    option('nobody', 'Không ai', ['mình em', 'không ai']),
    option('everyone', 'Cả hộ', ['cả nhà', 'tất cả']),
  ],
});
const EXEMPTION = field('dossier.feeExemption', 'choice', 'Diện miễn lệ phí', {
  says: ['diện miễn'],
  options: [
    option('none', 'Không thuộc diện nào', ['không thuộc diện nào', 'không']),
    option('poor', 'Hộ nghèo', ['hộ nghèo']),
    option('merit', 'Người có công', ['người có công', 'thương binh']),
  ],
});
const HEAD = [
  field('applicant.relation', 'choice', 'Quan hệ với chủ hộ', {
    options: [option('child', 'Con đẻ', ['con']), option('wife', 'Vợ', ['vợ'])],
  }),
  field('head.fullName', 'name', 'Họ tên chủ hộ', { says: ['chủ hộ'] }),
  field('head.personalId', 'personal-id', 'Số định danh chủ hộ'),
];
const MEMBER = field('member[1].personalId', 'personal-id', 'Số định danh người đi cùng', {
  subject: { id: 'member[1]', role: 'member', labelVi: 'Người đi cùng', labelEn: 'Companion' },
});
const ASKED = ['dossier.household', 'dossier.companions', 'dossier.feeExemption'];
const hearing = hearingOn([HOUSEHOLD, COMPANIONS, EXEMPTION, ...HEAD, MEMBER], ASKED);

describe('who goes along, said with the household and the fee', () => {
  it.each([
    ['em lam chu ho, ca nha di, khong thuoc dien nao', 'own', 'everyone', 'none'],
    ['em là chủ hộ, vợ em, nhà em hộ nghèo', 'own', 'w', 'poor'],
    ['hộ riêng, em với vợ, không', 'own', 'w', 'none'],
    ['hộ riêng, vợ Trần Thị Mai Hoa, không thuộc diện nào', 'own', 'w', 'none'],
    ['vào hộ, vợ con em, không', 'join', 'w,s,d', 'none'],
  ])('%j', (text, household, companions, exemption) => {
    const told = toldAs(hear(text, hearing));
    expect(told).toContain(`answer dossier.household=${household}`);
    expect(told).toContain(`answer dossier.feeExemption=${exemption}`);
    const chosen = hear(text, hearing).find(
      (command) => command.kind === 'answer' && command.field === 'dossier.companions',
    );
    expect(chosen).toMatchObject({ value: companions.split(',') });
  });

  it('is asked about where one word names two people', () => {
    expect(toldAs(hear('hộ riêng, con em, không', hearing)).join()).toContain(
      'doubt dossier.companions two-readings',
    );
  });

  it('does not make the citizen the head where a relative of theirs is', () => {
    expect(toldAs(hear('bố em là chủ hộ, mình em, không', hearing))).not.toContain(
      'answer dossier.household=own',
    );
  });
});

describe('the head of the household', () => {
  it('keeps a number that follows a kin term, though somebody else of the form is a child', () => {
    const asked = HEAD.map(({ id }) => id);
    const told = toldAs(hear('con đẻ, Trần Hoài Nam, 080098496755', hearingOn([...HEAD, MEMBER], asked)));
    expect(told.toSorted()).toEqual([
      'answer applicant.relation=child',
      'answer head.fullName=Trần Hoài Nam',
      'answer head.personalId=080098496755',
    ]);
  });
});

describe('an exemption that is corrected', () => {
  it.each([
    'em la thuong binh, sua lai dien mien le phi thanh nguoi co cong',
    'à em là thương binh, sửa diện miễn lệ phí giúp em',
  ])('%j asks for no fee', (text) => {
    const reviewing = hearingOn([EXEMPTION], [], {
      held: { 'dossier.feeExemption': 'none' },
      stage: 'reviewing',
    });
    expect(toldAs(hear(text, reviewing))).toEqual(['correct dossier.feeExemption=merit']);
  });
});
