import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../src/app-context.ts';
import type { HttpContext } from '../../src/http/http-env.ts';
import { createTurnLimit } from '../../src/http/limit-turns.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { readEnv } from '../../src/kernel/env.ts';

/** Only what the limit looks at. */
function callFrom(address: string, forwarded?: string): HttpContext {
  const headers: Record<string, string | undefined> = { 'x-forwarded-for': forwarded };
  return {
    env: { incoming: { socket: { remoteAddress: address } } },
    req: { header: (name: string) => headers[name] },
  } as unknown as HttpContext;
}

function limitWith(settings: Record<string, string>) {
  const context = { env: readEnv(settings) } as AppContext;
  return createTurnLimit(
    context,
    createMetrics(() => {}),
  );
}

async function countTaken(limit: ReturnType<typeof limitWith>, calls: HttpContext[]): Promise<number> {
  const settled = await Promise.allSettled(calls.map((call) => limit(call, async () => 'reply')));
  return settled.filter(({ status }) => status === 'fulfilled').length;
}

const many = (count: number, call: HttpContext) => Array.from({ length: count }, () => call);

describe('how many messages are taken', () => {
  it('a flood from one address is shed with a time to come back', async () => {
    const limit = limitWith({});
    expect(await countTaken(limit, many(1_000, callFrom('203.0.113.7')))).toBeLessThan(150);
    await expect(limit(callFrom('203.0.113.7'), async () => 'reply')).rejects.toMatchObject({
      code: 'too-many-requests',
      retryAfterSeconds: 1,
    });
    expect(await countTaken(limit, many(10, callFrom('203.0.113.8')))).toBe(10);
  });

  it('on this machine, beside the sandbox, a hundred a second are never too many', async () => {
    const limit = limitWith({});
    expect(await countTaken(limit, many(300, callFrom('127.0.0.1')))).toBe(300);
  });

  it('more turns at once than can be worked on are told that it is busy', async () => {
    const limit = limitWith({});
    let end = () => {};
    const gate = new Promise<void>((resolve) => {
      end = resolve;
    });
    const underWay = many(512, callFrom('127.0.0.1')).map((call) => limit(call, () => gate));
    await expect(limit(callFrom('::1'), async () => 'reply')).rejects.toMatchObject({ code: 'unavailable' });
    end();
    await Promise.all(underWay);
    await expect(limit(callFrom('::1'), async () => 'reply')).resolves.toBe('reply');
  });

  it('an address written by the caller counts only behind our own proxy', async () => {
    const spoofed = (index: number) => callFrom('203.0.113.7', `198.51.100.${index % 250}, 192.0.2.${index}`);
    const calls = Array.from({ length: 200 }, (_, index) => spoofed(index));
    expect(await countTaken(limitWith({}), calls)).toBeLessThan(150);
    expect(await countTaken(limitWith({ TRUST_PROXY: 'on' }), calls)).toBe(200);
  });
});
