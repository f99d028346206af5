import { describe, expect, it } from 'vitest';
import { createProcedureSearch } from '../../src/procedures/create-procedure-search.ts';
import { ASKED_NEEDS, type AskedNeed } from './needs-asked.ts';
import { NEEDS_ELSEWHERE } from './needs-elsewhere.ts';
import { TOLD_NEEDS } from './needs-told.ts';
import { readLexicon, readProcedures } from './read-procedures.ts';

const ON = '2026-11-23';
const procedures = readProcedures();
const lexicon = readLexicon();
const search = createProcedureSearch(procedures, lexicon, new Set(['3.000722']));
const codesFor = (query: string) => search.find(query, { on: ON }).procedures.map(({ code }) => code);

/** Place of the first right code among five, 0 the first; -1 where none is. */
function placeOf({ query, codes }: AskedNeed): number {
  return codesFor(query).findIndex((code) => codes.includes(code));
}

function shareOf(needs: AskedNeed[], isRight: (place: number) => boolean): number {
  return needs.filter((need) => isRight(placeOf(need))).length / needs.length;
}

const slices = [...new Set(ASKED_NEEDS.map(({ slice }) => slice))];

describe('a need in somebody’s own words', () => {
  it('is asked here in at least 150 ways', () => {
    expect(ASKED_NEEDS.length).toBeGreaterThanOrEqual(150);
  });

  it('finds the right procedure first nine times in ten, and among five nearly always', () => {
    const misses = ASKED_NEEDS.filter((need) => placeOf(need) !== 0).map(
      ({ slice, query, codes }) => `${slice}: ${query} (${codes.join('|')}) → ${codesFor(query).join(' ')}`,
    );
    expect(
      shareOf(ASKED_NEEDS, (place) => place === 0),
      misses.join('\n'),
    ).toBeGreaterThanOrEqual(0.9);
    expect(
      shareOf(ASKED_NEEDS, (place) => place >= 0),
      misses.join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it.each(slices)('is understood however it is typed: %s', (slice) => {
    const needs = ASKED_NEEDS.filter((need) => need.slice === slice);
    const missed = needs.filter((need) => placeOf(need) < 0).map(({ query }) => query);
    expect(
      shareOf(needs, (place) => place >= 0),
      missed.join('\n'),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it('is found as well when told by strangers to these procedures', () => {
    const missed = TOLD_NEEDS.filter((need) => placeOf(need) < 0).map(({ query }) => query);
    expect(TOLD_NEEDS.length).toBeGreaterThanOrEqual(240);
    expect(shareOf(TOLD_NEEDS, (place) => place === 0)).toBeGreaterThanOrEqual(0.9);
    expect(
      shareOf(TOLD_NEEDS, (place) => place >= 0),
      missed.join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('is found in whichever words a loss, a slip or an end is told', () => {
    expect(codesFor('bằng lái của tôi thất lạc rồi')[0]).toBe('3.000348');
    expect(codesFor('giấy khai sinh ghi trật năm')[0]).toBe('1.004859');
    expect(codesFor('công ty tôi giải thể')[0]).toBe('2.002023');
  });

  it('that looks for goods, a rent or a recipe is none, unless a paper is asked for', () => {
    expect(codesFor('mua ô tô trả góp')).toEqual([]);
    expect(codesFor('phòng cho thuê giá rẻ')).toEqual([]);
    expect(codesFor('mua ô tô trả góp thì đăng ký xe thế nào')).not.toEqual([]);
  });

  it('that is no procedure gets none proposed', () => {
    const wrong = NEEDS_ELSEWHERE.filter((query) => codesFor(query).length > 0);
    expect(NEEDS_ELSEWHERE.length).toBeGreaterThanOrEqual(60);
    expect(wrong.length / NEEDS_ELSEWHERE.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('a life event', () => {
  it('told without naming a paper brings the linked group before its parts', () => {
    expect(codesFor('vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ')[0]).toBe('3.000722');
    expect(codesFor('vợ em mới sinh')[0]).toBe('3.000722');
    for (const told of ['con gái tui mới sanh', 'nhà có em bé mới sinh làm giấy tờ gì', 'we just had a baby'])
      expect(codesFor(told).slice(0, 2), told).toContain('3.000722');
    expect(codesFor('nhà em có tang')[0]).toBe('2.002913');
  });

  it('told with one paper named brings that paper', () => {
    expect(codesFor('làm giấy khai sinh cho con')[0]).toBe('1.001193');
    expect(codesFor('Xóa đăng ký thường trú cho người đã chết')[0]).toBe('1.003197');
  });

  it('is not heard in a lost paper: losing a certificate is no death', () => {
    expect(codesFor('mẹ em làm mất giấy khai sinh')[0]).not.toBe('2.002913');
  });
});

describe('neighbours that the words do not tell apart', () => {
  it('are asked about: a copy of a birth certificate or registering it again', () => {
    const { clarify } = search.find('làm lại giấy khai sinh', { on: ON });
    expect(clarify?.options.flatMap(({ codes }) => codes).sort()).toEqual(['1.004884', '2.000635']);
    expect(clarify?.options.length).toBeLessThanOrEqual(4);
  });

  it('are not asked about when the words decide', () => {
    expect(search.find('xin bản sao trích lục khai sinh', { on: ON }).clarify).toBeUndefined();
  });
});

describe('a code', () => {
  it('leads to its procedure, a retired one to the successor', () => {
    expect(codesFor('1.001193')).toEqual(['1.001193']);
    expect(codesFor('thủ tục 2.002621 nộp ở đâu')).toEqual(['3.000722']);
    expect(codesFor('mã 2.000986')).toEqual(['3.000722']);
    expect(codesFor('2.002622')).toEqual(['2.002913']);
  });

  it('nobody knows leads nowhere', () => {
    expect(codesFor('9.999999')).toEqual([]);
  });
});

describe('an answer', () => {
  it('holds procedures in force on the day only', () => {
    const before = search.find('đăng ký khai sinh nhập hộ khẩu và bảo hiểm cho trẻ dưới 6 tuổi', {
      on: '2026-08-31',
    });
    expect(before.procedures.map(({ code }) => code)).not.toContain('3.000722');
    expect(before.procedures.length).toBeGreaterThan(0);
  });

  it('is no longer than asked, best first, and says what can be filed', () => {
    const { procedures: hits } = search.find('vợ mới sinh', { on: ON, limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]).toMatchObject({ code: '3.000722', files: true });
    expect(hits[1]?.files).toBe(false);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 1);
    expect(hits[0]?.score).toBeLessThanOrEqual(1);
  });

  it('follows the knowledge: a new way of asking finds its procedure', () => {
    const query = 'bùa hộ mệnh trừ tà';
    expect(codesFor(query)).toEqual([]);
    const taught = procedures.map((procedure) =>
      procedure.code === '1.010041'
        ? { ...procedure, phrasings: [...procedure.phrasings, 'xin bùa hộ mệnh trừ tà'] }
        : procedure,
    );
    expect(
      createProcedureSearch(taught, lexicon, () => false).find(query, { on: ON }).procedures[0]?.code,
    ).toBe('1.010041');
  });

  it('never fails, whatever is typed', () => {
    for (const query of [
      '',
      ' ',
      '\u0000',
      '😀'.repeat(200),
      'a'.repeat(5000),
      '1.001193'.repeat(300),
      '((((',
      '\ud800',
    ]) {
      expect(Array.isArray(search.find(query, { on: ON }).procedures)).toBe(true);
    }
  });
});
