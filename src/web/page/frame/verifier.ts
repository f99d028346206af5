const VERIFIER_BYTES = 32;

/** A secret of this frame; what the server gets of it at first is its hash alone (as PKCE has it, RFC 7636). */
export function newVerifier(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(VERIFIER_BYTES)));
}

export async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** Browsers hash only where page and frame are served over https, or by the machine itself. */
export function canHash(): boolean {
  return typeof crypto.subtle === 'object';
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
