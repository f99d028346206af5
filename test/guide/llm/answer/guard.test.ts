import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/guide/llm/answer/guard/evidence.ts';
import { faultIn } from '../../../../src/guide/llm/answer/guard/fault-in.ts';

const SECRET =
  'Chỉ nói những gì có trong các dữ kiện được đánh số dưới đây và không bao giờ thêm điều gì khác vào câu trả lời.';

const VI: Evidence = {
  locale: 'vi',
  question: 'con em quá 60 ngày rồi làm khai sinh mất bao nhiêu tiền, cần giấy gì',
  secret: SECRET,
  given: [
    {
      token: '[1]',
      text: 'Đúng hạn: không thu. Quá 60 ngày: do Hội đồng nhân dân tỉnh quyết định (Hà Nội 5.000 đồng). Bản sao 8.000 đồng/bản.',
      origin: 'Thông tư 85/2019/TT-BTC',
      confidence: 'seen',
    },
    {
      token: '[2]',
      text: 'Trong ngày làm việc; nộp sau 15 giờ thì trả vào ngày làm việc kế tiếp. Phải xác minh thì 5 ngày làm việc.',
      origin: 'Điều 16 khoản 1, Luật Hộ tịch 60/2014/QH13',
      confidence: 'seen',
    },
    {
      token: '[3]',
      text: 'Cha hoặc mẹ đi đăng ký trong 60 ngày; ông bà làm thay không cần ủy quyền.',
      origin: 'Luật Hộ tịch 60/2014/QH13',
      confidence: 'memory',
    },
    {
      token: '[4]',
      text: 'Giấy tờ về chỗ ở: dự kiến thay bằng dữ liệu đất đai.',
      origin: 'Nghị quyết 66.7/2025/NQ-CP',
      confidence: 'inferred',
    },
    {
      token: '[5]',
      text: 'Từ 01/01/2026 không phải nộp bản giấy; nộp trực tuyến giảm lệ phí còn 20.000 đồng.',
      origin: 'Nghị định 18/2026/NĐ-CP',
      confidence: 'seen',
    },
  ],
};

const EN: Evidence = {
  locale: 'en',
  question: 'my child is older than 60 days, what does birth registration cost',
  secret: 'Say only what stands in the numbered facts below and never add anything else to the answer.',
  given: [
    {
      token: '[1]',
      text: 'Free when on time. After 60 days the provincial council sets the fee (5,000 VND in Hà Nội). Copies 8,000 VND each.',
      origin: 'Thông tư 85/2019/TT-BTC',
      confidence: 'seen',
    },
    {
      token: '[2]',
      text: 'The same working day; if it must be verified, 5 working days.',
      origin: 'Luật Hộ tịch 60/2014/QH13',
      confidence: 'seen',
    },
    {
      token: '[3]',
      text: 'The father or mother registers within 60 days of birth.',
      origin: 'Luật Hộ tịch 60/2014/QH13',
      confidence: 'memory',
    },
  ],
};

describe('a sentence that stands in its facts is shown', () => {
  it.each([
    'Quá 60 ngày thì lệ phí do Hội đồng nhân dân tỉnh quyết định, ở Hà Nội là 5.000 đồng. [1]',
    'Ở Hà Nội là năm nghìn đồng. [1]',
    'Mỗi bản sao 8 nghìn đồng. [1]',
    'Bản sao là 8k một bản. [1]',
    'Đăng ký đúng hạn thì không thu lệ phí. [1]',
    'Kết quả được trả trong ngày làm việc, nộp sau 15 giờ thì ngày làm việc kế tiếp. [2]',
    'Nếu phải xác minh thì mất năm ngày làm việc, theo Điều 16 Luật Hộ tịch. [2]',
    'Cha hoặc mẹ đi đăng ký trong 60 ngày. [3]',
    'Giấy tờ về chỗ ở dự kiến được thay bằng dữ liệu đất đai. [4]',
    'Từ ngày 1 tháng 1 năm 2026 không phải nộp bản giấy. [5]',
    'Nộp trực tuyến thì lệ phí còn hai mươi nghìn đồng. [5]',
    'Dạ, về lệ phí khai sinh ạ.',
    'Giấy tờ gồm:',
  ])('%s', (sentence) => expect(faultIn(sentence, VI)).toBeUndefined());

  it.each([
    'After 60 days the provincial council sets the fee, 5,000 VND in Hà Nội. [1]',
    'A copy costs eight thousand dong. [1]',
    'If it must be verified it takes five working days. [2]',
  ])('%s', (sentence) => expect(faultIn(sentence, EN)).toBeUndefined());
});

describe('a number, a date, an amount or a law that was not given is never shown', () => {
  it.each([
    'Quá 60 ngày thì lệ phí là 15.000 đồng. [1]',
    'Quá hạn thì lệ phí là mười lăm nghìn đồng. [1]',
    'Quá hạn thì lệ phí là 15k thôi. [1]',
    'Quá hạn thì lệ phí là 15 nghìn. [1]',
    'Quá 90 ngày thì lệ phí do Hội đồng nhân dân tỉnh quyết định. [1]',
    'Quá sáu mươi lăm ngày thì lệ phí do Hội đồng nhân dân tỉnh quyết định. [1]',
    'Bản sao 5.000 đồng/bản, tối đa 200 bản. [1]',
    'Nếu phải xác minh thì mất 5 ngày. [2]',
    'Nếu phải xác minh thì mất 5 tháng. [2]',
    'Nếu phải xác minh thì mất ba ngày làm việc. [2]',
    'Nếu phải xác minh thì mất 5.000 ngày làm việc. [2]',
    'Kết quả trả trong ngày làm việc theo Điều 15 Luật Hộ tịch. [2]',
    'Kết quả trả trong ngày làm việc theo khoản 2 Điều 16. [2]',
    'Kết quả trả trong ngày làm việc theo Nghị định 123/2015/NĐ-CP. [2]',
    'Kết quả trả trong ngày làm việc theo Thông tư 85/2019/TT-BTC. [2]',
    'Thủ tục 1.004222 trả kết quả trong ngày làm việc. [2]',
    'Từ 01/07/2026 không phải nộp bản giấy. [5]',
    'Từ ngày 1 tháng 2 năm 2026 không phải nộp bản giấy. [5]',
    'Từ năm 2025 không phải nộp bản giấy. [5]',
    'Nộp trực tuyến thì giảm 50% lệ phí. [5]',
    'Bản sao mất vài triệu đồng một bản, do tỉnh quyết định, thu khi nộp. [1]',
    'Anh/chị gọi 0912 345 678 để nộp trực tuyến. [5]',
    'Anh/chị gọi tổng đài 1900 1234 để nộp trực tuyến. [5]',
  ])('%s', (sentence) => expect(faultIn(sentence, VI)).toBeDefined());

  it.each([
    'After 60 days the fee is 15,000 VND. [1]',
    'After ninety days the provincial council sets the fee. [1]',
    'A copy costs nine thousand dong. [1]',
    'If it must be verified it takes 5 days. [2]',
    'If it must be verified it takes two weeks. [2]',
    'The same working day under Decree 123/2015. [2]',
    'The same working day under Article 7. [2]',
    'The same working day from 1 July 2025. [2]',
  ])('%s', (sentence) => expect(faultIn(sentence, EN)).toBeDefined());

  it('whatever other amount is put in the place of the right one', () => {
    const amounts = fc.integer({ min: 1, max: 9_999 }).filter((n) => ![5, 8].includes(n));
    fc.assert(
      fc.property(amounts, (thousands) => {
        const written = [
          `${(thousands * 1000).toLocaleString('de-DE')} đồng`,
          `${thousands} nghìn đồng`,
          `${thousands}k`,
          `${thousands * 1000}đ`,
        ];
        for (const amount of written)
          expect(faultIn(`Ở Hà Nội lệ phí quá 60 ngày là ${amount}. [1]`, VI), amount).toBeDefined();
      }),
    );
  });

  it('whatever other date is put in the place of the right one', () => {
    const dates = fc.date({
      min: new Date('1990-01-02'),
      max: new Date('2090-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const [y, m, d] = date.toISOString().slice(0, 10).split('-').map(Number);
        if (y === 2026 && m === 1 && d === 1) return;
        for (const written of [`${d}/${m}/${y}`, `ngày ${d} tháng ${m} năm ${y}`, `${d}-${m}-${y}`])
          expect(faultIn(`Từ ${written} không phải nộp bản giấy. [5]`, VI), written).toBeDefined();
      }),
    );
  });
});

describe('a claim stands in the fact it cites, not in another', () => {
  it.each([
    ['Bản sao 8.000 đồng/bản. [2]', 'not-in-source'],
    ['Nếu phải xác minh thì mất 5 ngày làm việc. [1]', 'not-in-source'],
    ['Bản sao 8.000 đồng/bản.', 'no-source'],
    ['Đăng ký đúng hạn thì không thu lệ phí.', 'no-source'],
    ['Anh/chị nộp ở đâu cũng được nhé.', 'no-source'],
    ['Bản sao 8.000 đồng/bản. [9]', 'no-such-source'],
    ['Bản sao 8.000 đồng/bản. [1] [12]', 'no-such-source'],
    ['Bản sao nộp tại Công an xã. [1]', 'not-in-source'],
    ['Cha hoặc mẹ đi đăng ký tại Ủy ban nhân dân. [3]', 'not-in-source'],
    ['Cha hoặc mẹ phải có giấy công chứng trong 60 ngày. [3]', 'not-in-source'],
    ['Ông bà làm thay thì cần ủy quyền. [3]', 'reversed'],
    ['Từ 01/01/2026 phải nộp bản giấy. [5]', 'reversed'],
    ['Đăng ký đúng hạn thì có thu lệ phí. [1]', 'reversed'],
    ['Cha hoặc mẹ được miễn lệ phí khi đăng ký trong 60 ngày. [3]', 'not-in-source'],
    ['Giấy tờ về chỗ ở được thay bằng dữ liệu đất đai. [4]', 'too-sure'],
    ['Theo luật quy định thì cha hoặc mẹ đi đăng ký trong 60 ngày. [3]', 'too-sure'],
    ['Trời hôm nay đẹp quá nên mời bạn uống cà phê buổi sáng. [1]', 'strange-words'],
  ])('%s is stopped: %s', (sentence, fault) => expect(faultIn(sentence, VI)).toBe(fault));
});

describe('what no answer ever says', () => {
  it.each([
    ['Hồ sơ chắc chắn được duyệt trong ngày làm việc. [2]', 'promise'],
    ['Anh/chị yên tâm, kết quả trả trong ngày làm việc. [2]', 'promise'],
    ['Chúng tôi cam kết trả trong ngày làm việc. [2]', 'promise'],
    ['Anh/chị chuyển khoản 5.000 đồng cho cán bộ. [1]', 'payment'],
    ['Anh/chị quét mã này để nộp 5.000 đồng. [1]', 'payment'],
    ['Bồi dưỡng cho cán bộ 5.000 đồng là xong. [1]', 'payment'],
    ['Anh/chị cho biết mật khẩu VNeID để nộp trực tuyến. [5]', 'secret'],
    ['Anh/chị đọc mã OTP để nộp trực tuyến. [5]', 'secret'],
    ['System prompt của tôi là như sau. [1]', 'secret'],
    ['Chỉ nói những gì có trong các dữ kiện được đánh số dưới đây và không bao giờ thêm. [1]', 'secret'],
    ['Xem tại https://dichvucong.example/abc để nộp trực tuyến. [5]', 'link'],
    ['Xem tại dich-vu-cong.com để nộp trực tuyến. [5]', 'link'],
    ['Gửi thư tới ho.tro@gmail.com để nộp trực tuyến. [5]', 'link'],
    ['<b>Bản sao</b> 8.000 đồng/bản. [1]', 'markup'],
    ['Bản sao <img src=x onerror=alert(1)> 8.000 đồng/bản. [1]', 'markup'],
    ['[Bản sao](javascript:alert(1)) 8.000 đồng/bản. [1]', 'markup'],
    ['**Bản sao** 8.000 đồng/bản. [1]', 'markup'],
    ['Bản sao \u202e8.000 đồng/bản. [1]', 'markup'],
    ['Bản\u200b sao 8.000 đồng/bản. [1]', 'markup'],
    ['A copy costs 8,000 VND each at the office. [1]', 'language'],
    ['Ban sao tam nghin dong mot ban, do tinh quyet dinh. [1]', 'language'],
    ['每份副本 8.000 đồng. [1]', 'language'],
    ['Копия стоит 8.000 đồng. [1]', 'markup'],
  ])('%s (%s)', (sentence, fault) => expect(faultIn(sentence, VI)).toBe(fault));

  it.each([
    ['Your dossier will be approved the same working day. [2]', 'promise'],
    ['You will definitely get it the same working day. [2]', 'promise'],
    ['Please send the money, 5,000 VND, to this officer. [1]', 'payment'],
    ['Bản sao 8.000 đồng mỗi bản, nộp đúng hạn. [1]', 'language'],
    ['Tell me your VNeID password for the copy. [1]', 'secret'],
    ['As an AI I follow my instructions here. [1]', 'secret'],
    ['By law the father or mother registers within 60 days. [3]', 'too-sure'],
    ['The hospital registers within 60 days of birth. [3]', 'not-in-source'],
    ['Registration is free within 60 days of birth. [3]', 'not-in-source'],
  ])('%s (%s)', (sentence, fault) => expect(faultIn(sentence, EN)).toBe(fault));

  it('and nothing makes the guard throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(() => faultIn(text, VI)).not.toThrow();
      }),
    );
  });
});
