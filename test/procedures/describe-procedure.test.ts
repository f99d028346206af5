import { describe, expect, it } from 'vitest';
import { describeProcedure } from '../../src/procedures/describe-procedure.ts';
import { readProcedures } from './read-procedures.ts';

const procedures = readProcedures();

describe('the description of a procedure', () => {
  it('carries every fact with its confidence and source', () => {
    expect(describeProcedure(procedures, '2.000635', '2026-11-23')).toMatchObject({
      code: '2.000635',
      nameVi: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
      fee: {
        value: expect.stringContaining('8.000 đồng'),
        confidence: 'seen',
        citation: { instrument: 'Thông tư 281/2016/TT-BTC', procedureCode: '2.000635' },
      },
      processingTime: {
        value: expect.any(String),
        confidence: 'seen',
        citation: { instrument: expect.any(String) },
      },
      papers: expect.arrayContaining([
        expect.objectContaining({ replacedBy: expect.objectContaining({ confidence: 'seen' }) }),
      ]),
    });
  });

  it('of a retired code names the successor; of an unknown one there is none', () => {
    expect(describeProcedure(procedures, '2.002621', '2026-11-23')).toEqual({
      code: '2.002621',
      replacedBy: '3.000722',
    });
    expect(describeProcedure(procedures, '9.999999', '2026-11-23')).toBeUndefined();
  });
});
