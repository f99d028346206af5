import { describe, expect, it } from 'vitest';
import { factsFor } from '../../src/procedures/facts-for.ts';
import { passagesOf } from '../../src/procedures/passages-of.ts';
import type { Procedure, Topic } from '../../src/procedures/procedure.ts';
import { ABOUT, weighingOf } from '../../src/procedures/weigh-facts.ts';
import { readProcedures } from './read-procedures.ts';

const procedures = readProcedures();

function procedureOf(code: string): Procedure {
  const found = procedures.find((procedure) => procedure.code === code);
  if (!found) throw new Error(code);
  return found;
}

function told(code: string, topics: Topic[], question: string): string {
  const procedure = procedureOf(code);
  const facts = factsFor(procedure, topics, 'vi', { weigh: weighingOf(procedure, [question]) });
  return facts.map(({ text }) => text).join('\n');
}

describe('what is known of a procedure', () => {
  it('is a list of statements in both languages, each with its source, certainty and day', () => {
    for (const procedure of procedures) {
      for (const passage of passagesOf(procedure)) {
        expect(passage.text.vi.length, procedure.code).toBeGreaterThan(1);
        expect(passage.text.en.length, procedure.code).toBeGreaterThan(1);
        expect(passage).toMatchObject({
          procedureCode: procedure.code,
          basis: { instrument: expect.any(String) },
          confidence: expect.stringMatching(/seen|inferred|memory|unknown/),
          checkedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        });
      }
    }
  });

  it('holds every paper with the case it is for', () => {
    const papers = passagesOf(procedureOf('1.001193')).filter(({ topic }) => topic === 'papers');
    expect(papers).toHaveLength(procedureOf('1.001193').papers.length);
    expect(papers.find(({ text }) => text.vi.includes('bỏ rơi'))?.when?.vi).toBe('trẻ bị bỏ rơi');
  });
});

describe('a statement speaks of a question', () => {
  it.each([
    ['1.000894', 'tôi đã ly hôn rồi', 'Bản án ly hôn', 'Giấy tờ tùy thân'],
    ['1.000894', 'toi da ly hon roi', 'Bản án ly hôn', 'Giấy tờ tùy thân'],
    ['1.000894', 'I am divorced', 'Bản án ly hôn', 'Giấy tờ tùy thân'],
    ['1.001193', 'đứa trẻ bị bỏ rơi ở cổng chùa', 'Biên bản', 'Giấy chứng sinh'],
    ['1.001456', 'con dưới 14 tuổi', 'Giấy tờ của người đại diện', 'Ảnh'],
  ])('%s: %s', (code, question, near, far) => {
    const procedure = procedureOf(code);
    const weigh = weighingOf(procedure, [question]);
    const weightOf = (words: string) => {
      const found = passagesOf(procedure).find(({ text }) => text.vi.startsWith(words));
      return found ? weigh(found.text) : Number.NaN;
    };
    expect(weightOf(near)).toBeGreaterThanOrEqual(ABOUT);
    expect(weightOf(far)).toBeLessThan(ABOUT);
  });

  it('not because both name the procedure or a paper', () => {
    const weigh = weighingOf(procedureOf('1.001193'), ['đăng ký khai sinh cần giấy tờ gì']);
    for (const { text } of passagesOf(procedureOf('1.001193')))
      expect(weigh(text), text.vi).toBeLessThan(ABOUT);
  });
});

describe('an answer', () => {
  it('tells every topic asked for, in its order', () => {
    expect(told('1.001193', ['fee', 'time'], '')).toMatch(/^Lệ phí: [^]*\nThời hạn giải quyết: /);
  });

  it('tells who is exempt behind the fee, the case in the question first', () => {
    const fee = told('1.013831', ['fee'], 'bố cho con đất, cha mẹ và con');
    expect(fee).toMatch(
      /0,15%[^]*Miễn, giảm \(theo thông tin hiện có\): Chuyển quyền giữa vợ chồng, cha mẹ và con/,
    );
  });

  it('adds what else speaks of the case, with the same care for certainty', () => {
    expect(told('1.001193', ['fee'], 'quá 60 ngày rồi')).toMatch(
      /Lưu ý: theo thông tin hiện có, quá 60 ngày vẫn đăng ký được/,
    );
  });

  it('adds nothing where the question has no words of its own', () => {
    expect(factsFor(procedureOf('1.001193'), ['fee'], 'vi', {})).toHaveLength(1);
  });
});
