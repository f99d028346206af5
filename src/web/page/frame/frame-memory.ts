import type { Handle } from '../memory.ts';
import { forget, keep, recall } from '../storage.ts';

/** What a frame of this tenant keeps in the tab, so that it goes on while the citizen moves through the site. */
export interface FrameMemory {
  handle(): Handle | null;
  keepHandle(handle: Handle): void;
  /** of a conversation that was carried over to our window */
  verifier(): string | null;
  keepVerifier(verifier: string): void;
  forgetVerifier(): void;
}

export function frameMemory(tenant: string): FrameMemory {
  const conversation = `dan-loi.frame.${tenant}.conversation`;
  const verifier = `dan-loi.frame.${tenant}.verifier`;
  return {
    handle: () => recall<Handle>('tab', conversation),
    keepHandle: (handle) => keep('tab', conversation, handle),
    verifier: () => recall<string>('tab', verifier),
    keepVerifier: (secret) => keep('tab', verifier, secret),
    forgetVerifier: () => forget('tab', verifier),
  };
}
