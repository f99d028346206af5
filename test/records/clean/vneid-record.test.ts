import { describe, expect, it } from 'vitest';
import { SignInClaims, vneidRecord } from '../../../src/records/clean/vneid-record.ts';

const at = new Date('2026-11-24T02:00:00Z');

describe('the account of who signed in', () => {
  it('is a record like those of the registries', () => {
    const claims = SignInClaims.parse({
      sub: 'abc',
      SoDinhDanh: '001190123456',
      fullName: 'NGUYỄN THỊ LAN',
      birthDate: '05/03/1990',
      phone: '+84912345678',
      accountLevel: '2',
      iss: 'ignored',
    });
    expect(vneidRecord(claims, at)).toEqual({
      source: 'vneid',
      recordId: 'sign-in-2026-11-24T02:00:00.000Z',
      readAt: '2026-11-24T02:00:00.000Z',
      record: {
        personalId: '001190123456',
        fullName: 'Nguyễn Thị Lan',
        birthDate: { value: '1990-03-05', precision: 'day' },
        phone: '0912345678',
        accountLevel: 2,
      },
      verdicts: {},
    });
  });

  it('takes the subject for the personal id where there is no other', () => {
    expect(SignInClaims.parse({ sub: '001190123456' }).personalId).toBe('001190123456');
    expect(SignInClaims.safeParse({ sub: 'somebody' }).success).toBe(false);
  });

  it('tells a name without accents', () => {
    const { verdicts } = vneidRecord({ personalId: '001190123456', fullName: 'NGUYEN THI LAN' }, at);
    expect(verdicts['fullName']).toMatchObject([{ mark: 'clean' }]);
  });
});
