import { afterEach, describe, expect, it, vi } from 'vitest';
import { whileReachable } from '../../src/db/while-reachable.ts';

const fault = (code: string, cause?: Error) => Object.assign(new Error(code, { cause }), { code });
const failing = (error: Error) => whileReachable('postgres', () => Promise.reject(error));

afterEach(() => vi.useRealTimers());

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', '57P01', '53300', '08006'])(
    'is told as such, with when to come back (%s)',
    async (code) => {
      const away = { code: 'unavailable', retryAfterSeconds: 2 };
      await expect(failing(fault(code))).rejects.toMatchObject(away);
      await expect(failing(new Error('query', { cause: fault(code) }))).rejects.toMatchObject(away);
    },
  );

  it.each(['23505', '40001', '42501', 'EACCES'])('is not what a query does wrong (%s)', async (code) => {
    const wrong = fault(code);
    await expect(failing(wrong)).rejects.toBe(wrong);
  });

  it('is not waited for without end, and what begins after that does nothing', async () => {
    vi.useFakeTimers();
    let begin = () => {};
    const transaction = whileReachable('postgres', (begun) => {
      begin = begun;
      return new Promise(() => {});
    });
    const told = expect(transaction).rejects.toMatchObject({ code: 'unavailable' });
    await vi.runAllTimersAsync();
    await told;
    expect(begin).toThrow();
  });

  it('is not one that has begun and takes its time', async () => {
    vi.useFakeTimers();
    const done = Promise.withResolvers<string>();
    const transaction = whileReachable('postgres', (begun) => {
      begun();
      return done.promise;
    });
    await vi.runAllTimersAsync();
    done.resolve('stored');
    await expect(transaction).resolves.toBe('stored');
  });
});
