import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../src/app-context.ts';
import { createKeyring } from '../../src/db/keyring.ts';
import { issueTicket, tenantOfTicket } from '../../src/tenants/ticket.ts';
import { stillClock } from '../support/still-clock.ts';

const clock = stillClock('2026-11-24T08:00:00Z');
const context = (key = 7) =>
  ({ clock, keyring: createKeyring(Buffer.alloc(32, key)) }) as unknown as AppContext;

describe('a ticket', () => {
  it('names its site for twelve hours', () => {
    const ticket = issueTicket(context(), 'sen-hong');
    expect(tenantOfTicket(context(), ticket)).toBe('sen-hong');
    clock.moveTo('2026-11-24T19:59:59Z');
    expect(tenantOfTicket(context(), ticket)).toBe('sen-hong');
    clock.moveTo('2026-11-24T20:00:00Z');
    expect(tenantOfTicket(context(), ticket)).toBeUndefined();
    clock.moveTo('2026-11-24T08:00:00Z');
  });

  it('is nobody’s but who has our key', () => {
    expect(tenantOfTicket(context(), issueTicket(context(8), 'sen-hong'))).toBeUndefined();
  });

  it.each([
    ['for another site', (ticket: string) => ticket.replace('sen-hong', 'ban-mai')],
    ['for longer', (ticket: string) => ticket.replace(/\.(\d)/, '.9$1')],
    [
      'with another signature',
      (ticket: string) => `${ticket.slice(0, -2)}${ticket.endsWith('AA') ? 'BB' : 'AA'}`,
    ],
    ['without one', (ticket: string) => ticket.replace(/\.[^.]*$/, '.')],
    ['with more behind it', (ticket: string) => `${ticket}A`],
    ['in two pieces', (ticket: string) => ticket.slice(0, 20)],
    ['that is empty', () => ''],
    ['that is endless', () => 'a.'.repeat(10_000)],
  ])('made over into one %s opens nothing', (_what, forge) => {
    expect(tenantOfTicket(context(), forge(issueTicket(context(), 'sen-hong')))).toBeUndefined();
  });
});
