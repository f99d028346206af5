import { describe, expect, it } from 'vitest';
import { nextPartBytes } from '../../../src/web/page/api/upload-file.ts';

const KIBIBYTE = 1024;

describe('the parts of a file', () => {
  it('grow to 1 MB on a good line and no further', () => {
    let bytes = 256 * KIBIBYTE;
    for (let part = 0; part < 5; part += 1) bytes = nextPartBytes(bytes, 300);
    expect(bytes).toBe(1024 * KIBIBYTE);
  });

  it('shrink on a slow one, so that little is sent twice, but not to crumbs', () => {
    expect(nextPartBytes(256 * KIBIBYTE, 12_000)).toBe(128 * KIBIBYTE);
    expect(nextPartBytes(64 * KIBIBYTE, 60_000)).toBe(64 * KIBIBYTE);
  });

  it('stay as they are in between', () => {
    expect(nextPartBytes(256 * KIBIBYTE, 5_000)).toBe(256 * KIBIBYTE);
  });
});
