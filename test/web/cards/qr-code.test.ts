import { generate } from 'lean-qr';
import { describe, expect, it } from 'vitest';
import { payCode } from '../../../src/payments/pay-code.ts';
import { modulesOf } from '../../../src/web/page/cards/qr-code.ts';

const TEXT = payCode({ bankBin: '970499', number: 'MOPHONG0001', purpose: 'DLABC123' }, 10_000);

describe('the QR code of a bill', () => {
  it('is a VietQR text of account, amount and purpose, closed by its check', () => {
    expect(TEXT).toMatch(/^000201010212/);
    expect(TEXT).toContain('970499');
    expect(TEXT).toContain('MOPHONG0001');
    expect(TEXT).toContain('540510000');
    expect(TEXT).toContain('DLABC123');
    expect(TEXT).toMatch(/6304[0-9A-F]{4}$/);
  });

  it('is drawn module by module, with the white that readers need around it', () => {
    const code = generate(TEXT);
    const drawn = new Set(modulesOf(code).match(/M\d+ \d+/g));
    let dark = 0;
    for (let y = 0; y < code.size; y += 1)
      for (let x = 0; x < code.size; x += 1) {
        if (code.get(x, y)) dark += 1;
        expect(drawn.has(`M${x + 4} ${y + 4}`)).toBe(code.get(x, y));
      }
    expect(drawn.size).toBe(dark);
  });
});
