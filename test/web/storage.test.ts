import { afterEach, describe, expect, it } from 'vitest';
import { forget, keep, recall } from '../../src/web/page/storage.ts';

const NAMES = ['localStorage', 'sessionStorage'] as const;
const before = NAMES.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));

function give(get: () => unknown): void {
  for (const name of NAMES) Object.defineProperty(globalThis, name, { get, configurable: true });
}

afterEach(() =>
  NAMES.forEach((name, index) => {
    const own = before[index];
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  }),
);

describe('a page in a browser that refuses storage, where even its name may throw', () => {
  it('remembers for as long as it stands', () => {
    give(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(recall('tab', 'draft')).toBeNull();
    keep('tab', 'draft', { words: 'xin chào' });
    expect(recall('tab', 'draft')).toEqual({ words: 'xin chào' });
    forget('tab', 'draft');
    expect(recall('tab', 'draft')).toBeNull();
  });

  it('is not stopped by something kept there that nobody can read', () => {
    give(() => ({ getItem: () => 'not json' }));
    expect(recall('browser', 'language')).toBeNull();
  });
});
