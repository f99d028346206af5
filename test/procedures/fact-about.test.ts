import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factAbout } from '../../src/procedures/fact-about.ts';
import { TOPICS, type Procedure } from '../../src/procedures/procedure.ts';
import { procedureFile, readProcedures } from './read-procedures.ts';

const procedures = readProcedures();

function procedureOf(code: string): Procedure {
  const found = procedures.find((procedure) => procedure.code === code);
  if (!found) throw new Error(code);
  return found;
}

describe('a question about a procedure', () => {
  it('about the fee is answered with the figures of its file, and where they stand', () => {
    const file = parse(procedureFile('1.004222'));
    const answer = factAbout(procedureOf('1.004222'), 'fee', 'vi');
    expect(answer.text).toContain(file.fee.text.vi);
    expect(answer.text).toContain('[1]');
    expect(answer.citations).toEqual([
      expect.objectContaining({
        token: '[1]',
        procedureCode: '1.004222',
        instrument: file.fee.basis.instrument,
        confidence: 'seen',
      }),
    ]);
  });

  it.each([
    ['fee', 'fee'],
    ['time', 'processingTime'],
    ['place', 'authority'],
    ['result', 'result'],
  ] as const)('about the %s says what the file says, for every procedure', (topic, member) => {
    for (const procedure of procedures) {
      const { text, confidence } = factAbout(procedure, topic, 'vi');
      const fact = procedure[member];
      if (fact.confidence === 'unknown') expect(text).not.toContain(fact.text.vi);
      else expect(text.toLowerCase(), procedure.code).toContain(fact.text.vi.toLowerCase());
      expect(confidence).toBe(fact.confidence);
    }
  });

  it('changes its answer when the knowledge changes', () => {
    const procedure = procedureOf('1.004222');
    const changed = {
      ...procedure,
      fee: { ...procedure.fee, text: { vi: 'Nộp trực tuyến 12.345 đồng.', en: '12,345 VND online.' } },
    };
    expect(factAbout(changed, 'fee', 'vi').text).toContain('12.345');
    expect(factAbout(changed, 'fee', 'en').text).toContain('12,345');
    expect(factAbout(changed, 'fee', 'vi').text).not.toContain('20.000');
  });

  it('says how sure it is: believed facts send the citizen to somebody who knows', () => {
    const { text, confidence } = factAbout(procedureOf('3.000722'), 'fee', 'vi');
    expect(confidence).toBe('memory');
    expect(text).toMatch(/theo thông tin hiện có/);
    expect(text).toMatch(/hỏi lại Trung tâm Phục vụ hành chính công/);
  });

  it('says that it does not know what is not established', () => {
    const { text, confidence } = factAbout(procedureOf('1.012996'), 'time', 'vi');
    expect(confidence).toBe('unknown');
    expect(text).toMatch(/chưa xác định được.*hỏi/);
  });

  it('about papers lists them with what replaces each, sure or only expected', () => {
    const { text } = factAbout(procedureOf('3.000722'), 'papers', 'vi');
    expect(text).toMatch(/\n- Giấy chứng sinh: thay bằng giấy chứng sinh điện tử/);
    expect(text).toMatch(/\n- Giấy tờ về chỗ ở[^\n]*: dự kiến thay bằng/);
  });

  it('about papers says so where none is needed', () => {
    expect(factAbout(procedureOf('2.001159'), 'papers', 'vi').text).toMatch(/không phải nộp giấy tờ/);
  });

  it('about the law names the instruments', () => {
    const { text, citations } = factAbout(procedureOf('1.001193'), 'law', 'vi');
    expect(text).toContain('Luật Hộ tịch 60/2014/QH13');
    expect(citations.map(({ instrument }) => instrument)).toContain('Nghị định 123/2015/NĐ-CP');
  });

  it.each(['vi', 'en'] as const)(
    'is answered in at most 600 characters, every token with its source (%s)',
    (locale) => {
      for (const procedure of procedures) {
        for (const topic of TOPICS) {
          const { text, citations } = factAbout(procedure, topic, locale);
          const tokens = [...text.matchAll(/\[\d+\]/g)].map(([token]) => token);
          expect(text.length, `${procedure.code} ${topic}`).toBeLessThanOrEqual(600);
          expect(tokens.length, `${procedure.code} ${topic}`).toBeGreaterThan(0);
          expect(new Set(tokens)).toEqual(new Set(citations.map(({ token }) => token)));
        }
      }
    },
  );
});
