import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardQr, type CardReading } from '../../../src/web/page/scan/read-card-qr.ts';

const PARTS = [
  '001195012345',
  '012345678',
  'Nguyễn Thị Hồng Đào',
  '24031995',
  'Nữ',
  'Số 5, ngõ 12, phường Láng Hạ, quận Đống Đa, Hà Nội',
  '15042021',
];
const WHOLE = PARTS.join('|');

/** The card with one part as it is given here. */
function withPart(position: number, text: string): string {
  return PARTS.map((part, at) => (at === position ? text : part)).join('|');
}

function cardOf(text: string): Extract<CardReading, { kind: 'card' }> {
  const reading = readCardQr(text);
  if (reading.kind !== 'card') throw new Error(`no card but ${reading.kind}`);
  return reading;
}

describe('a citizen card', () => {
  it('says who its holder is', () => {
    expect(readCardQr(WHOLE)).toEqual({
      kind: 'card',
      card: {
        personalId: '001195012345',
        oldIdNumber: '012345678',
        fullName: 'Nguyễn Thị Hồng Đào',
        birthDate: { value: '1995-03-24', precision: 'day' },
        sex: 'female',
        address: 'Số 5, ngõ 12, phường Láng Hạ, quận Đống Đa, Hà Nội',
        issuedOn: { value: '2021-04-15', precision: 'day' },
      },
      doubts: [],
    });
  });

  it('needs no number of before', () => {
    expect(cardOf(withPart(1, '')).card).toMatchObject({ oldIdNumber: undefined, fullName: PARTS[2] });
    expect(cardOf(withPart(1, '12345')).card.oldIdNumber).toBeUndefined();
  });

  it.each([
    ['of 2024 with parts behind the seventh', `${WHOLE}|Lê Thị Hoa|Nguyễn Văn Ba|`],
    ['without its day of issue', PARTS.slice(0, 6).join('|')],
    ['with an empty day of issue', withPart(6, '')],
  ])('%s is read all the same', (_, text) => {
    expect(cardOf(text).card).toMatchObject({ personalId: PARTS[0], fullName: PARTS[2], sex: 'female' });
  });

  it('of a person whose day of birth was never known keeps the year alone', () => {
    expect(cardOf(withPart(3, '00001955')).card.birthDate).toEqual({ value: '1955', precision: 'year' });
    expect(cardOf(withPart(3, '00071955')).card.birthDate).toEqual({ value: '1955-07', precision: 'month' });
  });
});

describe('letters on a card', () => {
  const utf8AsLatin = Array.from(new TextEncoder().encode(WHOLE), (byte) => String.fromCharCode(byte)).join(
    '',
  );
  const utf8AsWindows = new TextDecoder('windows-1252').decode(new TextEncoder().encode(WHOLE));

  it.each([
    ['taken for Latin-1', utf8AsLatin],
    ['taken for Windows-1252', utf8AsWindows],
    ['with accents apart from their letters', WHOLE.normalize('NFD')],
    [
      'with zero-width characters and a byte-order mark',
      `\ufeff${WHOLE.replace('Nguyễn', 'Ngu\u200byễn\u200e')}`,
    ],
    ['with a Cyrillic and an Icelandic look-alike', WHOLE.replace('Hồng Đào', 'Нồng Ðào')],
    ['with full-width digits', withPart(0, '００１１９５０１２３４５')],
    ['with a line feed at the end', `${WHOLE}\r\n`],
    ['with blanks around the bars', PARTS.join(' | ')],
  ])('%s are put right', (_, text) => {
    expect(cardOf(text)).toEqual(cardOf(WHOLE));
  });

  it('of a right name with Latin-1 letters alone are left as they are', () => {
    expect(cardOf(withPart(2, 'Lê Hoàng Bình')).card.fullName).toBe('Lê Hoàng Bình');
  });

  it.each(['Nguy\ufffdn Th\ufffd', 'Иван Петров', '12345', '<b>An</b>', ''])(
    'that make no name (%s) leave the name out and say so',
    (name) => {
      const { card, doubts } = cardOf(withPart(2, name));
      expect(card.fullName).toBeUndefined();
      expect(doubts).toEqual(['incomplete']);
    },
  );

  it.each([
    ['nữ', 'female'],
    ['NỮ', 'female'],
    ['Nu', 'female'],
    ['NAM', 'male'],
    ['Nam', 'male'],
  ])('%s is a sex', (text, sex) => {
    expect(cardOf(withPart(4, text)).card.sex).toBe(sex);
  });
});

describe('what does not fit together on a card is a doubt for the citizen, not an error', () => {
  it.each([
    ['31021995', 'a day that is in no calendar'],
    ['2403199', 'a digit too few'],
    ['24131995', 'a thirteenth month'],
    ['24031795', 'a year too long ago'],
    ['16042021', 'a birth after the day of issue'],
  ])('birth date %s: %s', (birth) => {
    const { card, doubts } = cardOf(withPart(3, birth));
    expect(card.birthDate).toBeUndefined();
    expect(doubts).toEqual(['incomplete']);
  });

  it('a year of birth that the number contradicts', () => {
    expect(cardOf(withPart(3, '24031996')).doubts).toEqual(['birth-year']);
  });

  it('a sex that the number contradicts', () => {
    expect(cardOf(withPart(4, 'Nam')).doubts).toEqual(['sex']);
  });

  it('a child of this century is no contradiction', () => {
    const child = [
      '079325000123',
      '',
      'Trần Bảo An',
      '02012025',
      'Nữ',
      'Xã Củ Chi, TP. Hồ Chí Minh',
      '05022026',
    ];
    expect(cardOf(child.join('|'))).toMatchObject({
      doubts: [],
      card: { birthDate: { value: '2025-01-02' } },
    });
  });
});

describe('another QR code is refused', () => {
  it.each([
    ['a link', 'https://dichvucong.gov.vn/?a=1|2|3|4|5|6'],
    [
      'a bank transfer',
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304F4E5',
    ],
    [
      'a health card',
      'DN4010112345678|4e677579e1bb856e|24/03/1995|2|48c3a0|01-001|01/01/2021|31/12/2025|-|4|',
    ],
    ['a health card with a personal id', '001195012345|4e677579|24/03/1995|2|48c3a0|01-001|01/01/2026|-'],
    ['words', 'xin chào'],
    ['nothing', ''],
    ['bars alone', '||||||'],
    ['a card cut off', PARTS.slice(0, 3).join('|')],
  ])('%s', (_, text) => {
    expect(readCardQr(text)).toEqual({ kind: 'other' });
  });

  it.each(['00119501234', '0011950123456', '012345678'])('a number of wrong length (%s) is damaged', (id) => {
    expect(readCardQr(withPart(0, id))).toEqual({ kind: 'damaged' });
  });
});

describe('whatever is in a code', () => {
  it('nothing breaks, and what is read has the shape of the form', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(...PARTS, '', '00000000', '０'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const reading = readCardQr(parts.join('|'));
        if (reading.kind !== 'card') return;
        const { personalId, fullName = 'An', birthDate } = reading.card;
        expect(personalId).toMatch(/^\d{12}$/);
        expect(fullName).toMatch(/^[\p{Script=Latin}\p{M}' .-]+$/u);
        expect(birthDate?.value ?? '1990').toMatch(/^(19|20)\d\d(-\d\d){0,2}$/);
      }),
      { numRuns: 500 },
    );
  });
});
