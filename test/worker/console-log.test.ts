import { afterEach, expect, it, vi } from 'vitest';
import { createConsoleLog } from '../../src/worker/console-log.ts';

afterEach(() => vi.restoreAllMocks());

it('a line of the log holds no person, however deep one was put', () => {
  const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
  createConsoleLog('warn').warn('source unavailable', {
    source: 'population',
    fullName: 'Nguyễn Thị Lan',
    request: { personalId: '001190000001', at: [{ phone: '0900000000' }] },
  });
  const [line = ''] = told.mock.calls.map(([first]) => String(first));
  expect(JSON.parse(line)).toEqual({
    level: 'warn',
    msg: 'source unavailable',
    source: 'population',
    request: { at: [{}] },
  });
});

it('what is below the level is not written', () => {
  const told = vi.spyOn(console, 'info').mockImplementation(() => {});
  createConsoleLog('warn').info('started');
  expect(told).not.toHaveBeenCalled();
});
