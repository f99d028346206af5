import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeStatements } from '../../../../src/guide/llm/answer/take-statements.ts';

function trimmed(text: string): string[] {
  return takeStatements(text).whole.map((one) => one.trim());
}

describe('an answer that is still coming', () => {
  it('is cut into statements, each with the sources behind it', () => {
    expect(trimmed('Lệ phí là 5.000 đồng. [1] [2] Nộp ở xã [3]. Còn')).toEqual([
      'Lệ phí là 5.000 đồng. [1] [2]',
      'Nộp ở xã [3].',
    ]);
  });

  it('waits for the sources that may follow', () => {
    for (const text of [
      'Lệ phí là 5.000 đồng. ',
      'Lệ phí là 5.000 đồng. [1',
      'Nộp ở xã. [1] ',
      'Nộp ở xã. [1] [',
    ])
      expect(trimmed(text)).toEqual([]);
  });

  it('holds sentences back until their sources come', () => {
    expect(trimmed('Đúng hạn không thu. Quá 60 ngày thu 5.000 đồng. [1] Hết')).toEqual([
      'Đúng hạn không thu. Quá 60 ngày thu 5.000 đồng. [1]',
    ]);
  });

  it('cuts neither numbers nor codes nor the names of cities', () => {
    expect(trimmed('Thủ tục 1.001193 ở TP. Hà Nội thu 5.000 đồng. [1] Hết')).toHaveLength(1);
  });

  it('takes each line of a list for one', () => {
    expect(trimmed('Giấy tờ gồm:\n- Tờ khai. [1]\n- Ảnh [2]\nX')).toEqual([
      'Giấy tờ gồm:',
      '- Tờ khai. [1]',
      '- Ảnh [2]',
    ]);
  });

  it('loses and adds no letter, however it comes', () => {
    const parts = fc.constantFrom(
      'Một câu. ',
      '[1] ',
      '[2].',
      'hai\n',
      '\n',
      'TP. ',
      '5.000 ',
      '… ',
      '[',
      'x',
    );
    fc.assert(
      fc.property(fc.array(parts), (coming) => {
        let [said, waiting] = ['', ''];
        for (const part of coming) {
          const { whole, rest } = takeStatements(waiting + part);
          said += whole.join('');
          waiting = rest;
        }
        expect(said + waiting).toBe(coming.join(''));
      }),
    );
  });
});
