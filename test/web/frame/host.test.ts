import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostOrigin } from '../../../src/web/page/frame/host.ts';

const HERE = 'https://sen-hong.example';
const OTHER = 'https://du-lich.sen-hong.example';

function around({ ancestor, referrer }: { ancestor?: string; referrer?: string }): void {
  vi.stubGlobal('location', ancestor ? { ancestorOrigins: [ancestor] } : {});
  vi.stubGlobal('document', { referrer: referrer ?? '' });
}
afterEach(() => vi.unstubAllGlobals());

describe('the page around a frame', () => {
  it('is the one that the frame was made for', () => {
    around({ ancestor: OTHER });
    expect(hostOrigin({ origin: HERE, origins: [HERE, OTHER] })).toBe(HERE);
  });

  it('of a bare frame is the tenant’s page that the browser names', () => {
    around({ ancestor: OTHER });
    expect(hostOrigin({ origin: null, origins: [HERE, OTHER] })).toBe(OTHER);
    around({ referrer: `${HERE}/tin-tuc?so=1` });
    expect(hostOrigin({ origin: null, origins: [HERE, OTHER] })).toBe(HERE);
  });

  it('is nobody we talk to when it is not one of the tenant’s, or not known', () => {
    around({ ancestor: 'https://evil.example', referrer: `${HERE}/` });
    expect(hostOrigin({ origin: null, origins: [HERE] })).toBeUndefined();
    around({});
    expect(hostOrigin({ origin: null, origins: [HERE] })).toBeUndefined();
  });
});
