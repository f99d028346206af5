import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { challengeOf, newVerifier } from '../../../src/web/page/frame/verifier.ts';

describe('the secret of a frame', () => {
  it('is 32 bytes that never come twice', () => {
    const made = new Set(Array.from({ length: 100 }, newVerifier));
    expect(made.size).toBe(100);
    for (const verifier of made) expect(verifier).toMatch(/^[\w-]{43}$/);
  });

  it('is shown to the server by its hash alone', async () => {
    const verifier = newVerifier();
    expect(await challengeOf(verifier)).toBe(createHash('sha256').update(verifier).digest('base64url'));
  });
});
