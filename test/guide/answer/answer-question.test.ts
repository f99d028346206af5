import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../src/app-context.ts';
import { answerQuestion, type QuestionAnswer } from '../../../src/guide/answer/answer-question.ts';
import type { Locale } from '../../../src/kernel/text.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { createProcedureSearch } from '../../../src/procedures/create-procedure-search.ts';

const knowledge = await loadKnowledge('knowledge');
const search = createProcedureSearch(knowledge.procedures, knowledge.lexicon, new Set());
const context = { knowledge, search } as unknown as AppContext;

function answer(text: string, locale: Locale = 'vi', procedureCode?: string): QuestionAnswer {
  const asked = { text, locale, on: '2026-11-24', ...(procedureCode ? { procedureCode } : {}) };
  const found = answerQuestion(context, asked);
  if (!found) throw new Error(`no answer to: ${text}`);
  return found;
}

/** The lines of the papers, in their order. */
function papersIn({ text }: QuestionAnswer): string[] {
  return text.split('\n').filter((line) => line.startsWith('- '));
}

describe('a question in people’s own words', () => {
  it('is answered with every topic it asks about', () => {
    const { procedure, topics, text } = answer('sang tên xe máy cần giấy gì, nộp ở đâu, mất mấy ngày');
    expect(procedure.code).toBe('1.013076');
    expect(topics).toEqual(['time', 'papers', 'place']);
    expect(text).toMatch(/2 ngày làm việc[^]*Giấy khai[^]*nơi người mua cư trú/);
  });

  it('names topics in a row without asking each', () => {
    expect(answer('lệ phí, thời gian và nơi nộp khi đăng ký kết hôn thế nào').topics).toEqual([
      'fee',
      'time',
      'place',
    ]);
  });

  it('tells the papers of the case in it before the others', () => {
    const [first] = papersIn(answer('em ly hôn rồi giờ đăng ký kết hôn lại cần giấy tờ gì'));
    expect(first).toMatch(/ly hôn/);
    const lodging = answer('tôi ở nhờ nhà bạn, đăng ký thường trú cần giấy tờ gì');
    const rented = papersIn(lodging).findIndex((line) => /ở nhờ/.test(line));
    expect(rented).toBeLessThan(papersIn(lodging).findIndex((line) => /Tờ khai/.test(line)));
  });

  it('adds the condition that its case touches', () => {
    expect(answer('con quá 60 ngày làm khai sinh mất bao nhiêu tiền').text).toMatch(
      /5\.000 đồng[^]*quá 60 ngày vẫn đăng ký được/,
    );
  });

  it('by when something must be done is told with how long it takes', () => {
    expect(answer('mất hộ chiếu thì phải báo trong mấy ngày').text).toMatch(/48 giờ/);
    expect(answer('thất nghiệp phải nộp hồ sơ trong bao lâu').text).toMatch(/3 tháng/);
  });

  it.each([
    ['con toi qua 60 ngay lam khai sinh het bao nhieu tien', '5.000 đồng'],
    ['mat bang lai xe may cap lai phi bao nhieu', '135.000 đồng'],
    ['ket hon co can giay doc than khong', 'Giấy xác nhận tình trạng hôn nhân: thay bằng dữ liệu hộ tịch'],
  ])('is understood without accents: %s', (text, fact) => expect(answer(text).text).toContain(fact));

  it('is answered in English to who asks in English', () => {
    const { text } = answer(
      'I lost my driving licence, how long does a new one take and what is the fee',
      'en',
    );
    expect(text).toMatch(/5 working days/);
    expect(text).not.toMatch(/ngày làm việc/);
  });

  it('gets the papers of every case, for a counter that sees them all', () => {
    const { papers } = knowledge.procedures.find(({ code }) => code === '1.001193') ?? { papers: [] };
    const { text } = answer('làm khai sinh cần giấy tờ gì', 'vi', '1.001193');
    for (const { name } of papers) expect(text).toContain(name.vi);
  });

  it('that names no topic gets conditions, papers, steps, fee, time, place and law', () => {
    expect(answer('tách thửa đất').topics).toEqual([
      'conditions',
      'papers',
      'steps',
      'fee',
      'time',
      'place',
      'law',
    ]);
  });

  it('about what no procedure knows gets no answer', () => {
    expect(
      answerQuestion(context, { text: 'giá vàng hôm nay', locale: 'vi', on: '2026-11-24' }),
    ).toBeUndefined();
  });
});

describe('which procedure a question is about', () => {
  it('is not that of a paper it only wonders about', () => {
    expect(answer('đăng ký kết hôn có cần giấy xác nhận tình trạng hôn nhân không').procedure.code).toBe(
      '1.000894',
    );
    expect(answer('làm khai sinh cho con có cần sổ hộ khẩu không').procedure.code).toBe('1.001193');
  });

  it('is the one it calls by its longer name', () => {
    expect(answer('đi nước ngoài định cư thì xóa thường trú cần giấy gì').procedure.code).toBe('1.003197');
  });

  it('is the one asked for by code', () => {
    expect(answer('mất bao lâu', 'vi', '2.000635').procedure.code).toBe('2.000635');
  });

  it('with two in it both are told side by side', () => {
    const { text } = answer('đăng ký thường trú khác đăng ký tạm trú thế nào');
    expect(text).toMatch(/“Đăng ký thường trú”[^]*“Đăng ký tạm trú”/);
  });

  it('a move to another province compares nothing', () => {
    expect(answer('chuyển trường cho con khác tỉnh thế nào, nộp ở đâu').text).not.toMatch(/“/);
  });
});

describe('what people still take for granted', () => {
  it.each([
    ['làm khai sinh có cần sổ hộ khẩu không', /Sổ hộ khẩu[^.]*không còn phải nộp/],
    ['đăng ký kết hôn lên huyện hay xã, phí bao nhiêu', /không còn cấp huyện/],
    ['dùng chứng minh nhân dân làm hộ chiếu được không, phí bao nhiêu', /hết giá trị/],
    ['hộ kinh doanh nộp thuế khoán thế nào, lệ phí bao nhiêu', /không còn thuế khoán/],
  ])('is put right kindly: %s', (text, fact) => expect(answer(text).text).toMatch(fact));

  it('a name that looks like one is left alone', () => {
    expect(answer('chị Huyền làm khai sinh cho con phí bao nhiêu').text).not.toMatch(/cấp huyện/);
  });
});

describe('every answer', () => {
  it('cites each fact with how sure it is, for every procedure and topic', () => {
    for (const { code } of knowledge.procedures) {
      const { text, citations, facts } = answer(
        'phí, thời gian, giấy tờ, nơi nộp, căn cứ thế nào',
        'vi',
        code,
      );
      const tokens = new Set([...text.matchAll(/\[\d+\]/g)].map(([token]) => token));
      expect(tokens, code).toEqual(new Set(citations.map(({ token }) => token)));
      for (const fact of facts) expect(fact.text, code).toMatch(/\[\d+\]/);
    }
  });

  it('says of a belief that it is one', () => {
    const { facts } = answer('cấp hộ chiếu lệ phí bao nhiêu');
    const [fee] = facts.filter(({ topic }) => topic === 'fee');
    expect(fee).toMatchObject({
      confidence: 'memory',
      text: expect.stringContaining('theo thông tin hiện có'),
    });
  });
});
