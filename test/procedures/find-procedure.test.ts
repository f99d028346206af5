import { describe, expect, it } from 'vitest';
import { findProcedure } from '../../src/procedures/find-procedure.ts';
import { readProcedures } from './read-procedures.ts';

const procedures = readProcedures();

describe('a procedure looked up by its code', () => {
  it('is the version in force that day', () => {
    expect(findProcedure(procedures, '1.001193', '2026-11-23')).toMatchObject({ code: '1.001193' });
    expect(findProcedure(procedures, '3.000722', '2026-08-31')).toBeUndefined();
    expect(findProcedure(procedures, '3.000722', '2026-09-01')).toMatchObject({ code: '3.000722' });
  });

  it('ends with the last day of its version, when the next one takes over', () => {
    const [first] = procedures;
    if (!first) throw new Error('no procedures');
    const versions = [
      { ...first, version: 'old', effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' },
      { ...first, version: 'new', effectiveFrom: '2026-01-01', effectiveTo: undefined },
    ];
    expect(findProcedure(versions, first.code, '2025-12-31')).toMatchObject({ version: 'old' });
    expect(findProcedure(versions, first.code, '2026-01-01')).toMatchObject({ version: 'new' });
  });

  it('that was retired names its successor', () => {
    expect(findProcedure(procedures, '2.002621', '2026-11-23')).toEqual({
      code: '2.002621',
      replacedBy: '3.000722',
    });
    expect(findProcedure(procedures, '2.001023', '2026-11-23')).toEqual({
      code: '2.001023',
      replacedBy: '3.000722',
    });
    expect(findProcedure(procedures, '2.002622', '2026-11-23')).toEqual({
      code: '2.002622',
      replacedBy: '2.002913',
    });
  });

  it('that nobody knows is undefined', () => {
    expect(findProcedure(procedures, '9.999999', '2026-11-23')).toBeUndefined();
  });
});
