import { describe, expect, it } from 'vitest';
import { billBook, type BillEntry } from '../../src/sandbox/bill-book.ts';

const at = (iso: string) => ({ now: () => new Date(iso) });
const BILL = {
  ...{ billId: 'bil_1', dossierId: 'dos_1', personalId: '001090000001', payerName: 'Trần Văn Thử' },
  ...{ amountVnd: 10_000, what: 'Lệ phí', returnUrl: 'http://a/', noticeUrl: 'http://a/notice' },
  expiresAt: '2026-11-25T00:00:00Z',
};

/** A book and the journal it writes to. */
function opened(now: string, kept: BillEntry[] = []) {
  const entries: BillEntry[] = [...kept];
  const book = billBook(at(now), kept, async (entry) => void entries.push(structuredClone(entry)));
  return { book, entries };
}
const statusOf = ({ book }: ReturnType<typeof opened>) => {
  const bill = book.find('bil_1');
  return bill && book.statusOf(bill);
};

describe('the bills of the payment stand-in', () => {
  it('are still there after a restart, with what was paid', async () => {
    const before = opened('2026-11-24T00:00:00Z');
    await before.book.place(BILL);
    await before.book.pay('bil_1');
    await before.book.pay('bil_1');
    const after = opened('2026-11-24T00:00:00Z', before.entries);
    expect(after.book.list()).toEqual(before.book.list());
    expect(after.book.find('bil_1')?.payments).toHaveLength(2);
    expect(new Set(after.book.find('bil_1')?.payments.map(({ paymentId }) => paymentId)).size).toBe(2);
  });

  it('take the first bill of a number and leave it as it is', async () => {
    const one = opened('2026-11-24T00:00:00Z');
    await one.book.place(BILL);
    await one.book.place({ ...BILL, amountVnd: 1 });
    expect(one.book.find('bil_1')?.amountVnd).toBe(10_000);
  });

  it('take no money once voided or over, and void nothing that is paid', async () => {
    const voided = opened('2026-11-24T00:00:00Z');
    await voided.book.place(BILL);
    await voided.book.void('bil_1');
    expect(await voided.book.pay('bil_1')).toBeUndefined();
    expect(statusOf(voided)).toBe('VOIDED');
    const over = opened('2026-11-26T00:00:00Z', voided.entries.slice(0, 1));
    expect(await over.book.pay('bil_1')).toBeUndefined();
    expect(statusOf(over)).toBe('EXPIRED');
    const paid = opened('2026-11-24T00:00:00Z', voided.entries.slice(0, 1));
    await paid.book.pay('bil_1');
    await paid.book.void('bil_1');
    expect(statusOf(paid)).toBe('PAID');
  });
});
