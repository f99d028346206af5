import { describe, expect, it } from 'vitest';
import { decodeTyping } from '../../../src/language/decode-typing.ts';
import { BIRTH, hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const naming = hearingOn(BIRTH, ['child.fullName']);
const choosing = hearingOn(BIRTH, ['child.ethnicity']);
const noting = hearingOn(BIRTH, ['dossier.note']);
const reviewing = hearingOn(BIRTH, [], {
  stage: 'reviewing',
  expecting: 'confirm',
  held: { 'dossier.copies': 2, 'dossier.note': 'vay vốn' },
});

describe('courtesy', () => {
  it.each([
    'dạ thưa cô đúng rồi nghen cô',
    'dạ thưa o, đúng rồi nì hỉ',
    'đúng gòi nghen chú',
    'ukm đúng r nha ad',
  ])('%j is a plain yes', (text) => {
    expect(toldAs(hear(text, choosing))).toEqual(['affirm']);
  });

  it('is no yes before a question, and none in thanks', () => {
    expect(toldAs(hear('dạ thưa o, cần giấy tờ chi hỉ', choosing))).toEqual(['ask-about papers']);
    expect(toldAs(hear('ừ cảm ơn em nha', choosing))).toEqual(['thanks']);
    expect(toldAs(hear('dạ thưa o, cảm ơn em hỉ', choosing))).toEqual(['thanks']);
    expect(toldAs(hear('đúng rồi cảm ơn em', choosing))).toEqual(['affirm']);
  });

  it('is taken off free text', () => {
    expect(toldAs(hear('dạ thưa cô vay vốn ngân hàng nghen cô', noting))).toEqual([
      'answer dossier.note=vay vốn ngân hàng',
    ]);
    expect(toldAs(hear('ukm xin việc làm nha ad', noting))).toEqual(['answer dossier.note=xin việc làm']);
  });

  it.each(['submit it please', 'nộp giúp em'])('%j answers no question for free words', (text) => {
    expect(toldAs(hear(text, noting))).toEqual(['resume']);
  });
});

describe('records', () => {
  const consenting = hearingOn(BIRTH, [], { expecting: 'consent' });

  it.each(['hổng cho đọc đâu', 'từ chối mấy cái đó', 'dạ không nghen cô'])('%j refuses', (text) => {
    expect(toldAs(hear(text, consenting))).toEqual(['deny']);
  });

  it('are not opened by "như cũ"', () => {
    expect(toldAs(hear('như cũ', consenting))).toEqual(['unclear']);
  });
});

describe('changes at the review', () => {
  it.each([
    ['dạ thưa cô nhầm gòi, 7 bản mới đúng nghen cô', 'correct dossier.copies=7'],
    ['da nham roi, 7 ban moi dung a', 'correct dossier.copies=7'],
    ['da a quen, sua lai so ban sao thanh 5 a', 'correct dossier.copies=5'],
    ['đổi thành 3 bản', 'correct dossier.copies=3'],
    ['sửa ghi chú thành xin học bổng cho con', 'correct dossier.note=xin học bổng cho con'],
    ['change the note to school enrolment', 'correct dossier.note=school enrolment'],
  ])('%j is %s', (text, expected) => {
    expect(toldAs(hear(text, reviewing)).filter((line) => line !== 'language en')).toEqual([expected]);
  });

  it('takes no kin term for a relative', () => {
    const told = toldAs(hear('à quên, sửa lại số bản sao thành 5 nghen cô', reviewing));
    expect(told).toEqual(['correct dossier.copies=5']);
  });
});

describe('names without accents', () => {
  it.each([
    ['da le bao chau a', 'Le Bao Chau'],
    ['da do duc thien a', 'Do Duc Thien'],
    ['ten la vo thi nhung nha', 'Vo Thi Nhung'],
    ['nguyen hai dang', 'Nguyen Hai Dang'],
  ])('%j is asked about as %s', (text, heard) => {
    expect(hear(text, naming)).toMatchObject([{ kind: 'doubt', field: 'child.fullName', heard }]);
  });
});

describe('raw keys', () => {
  it.each([
    ['been nuwx, 1 banr', 'bên nữ, 1 bản'],
    ['khow-me, Tafy', 'khơ-me, Tày'],
    ['d9o6i3 so61 ban3 thanh2 2', 'đổi số bản thành 2'],
    ['ma6t1 ma6y1 ngay2', 'mất mấy ngày'],
    ['045095911370, 21/01/1995, Thai1 Quang Vinh', '045095911370, 21/01/1995, Thái Quang Vinh'],
    ['Ngo6 Thanh Tung2', 'Ngô Thanh Tùng'],
    ['I have been there', 'I have been there'],
    ['to 5 ap3 quan1', 'to 5 ap3 quan1'],
  ])('%j reads %j', (typed, read) => {
    expect(decodeTyping(typed)).toBe(read);
  });
});
