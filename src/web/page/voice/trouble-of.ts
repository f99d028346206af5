import type { VoiceTrouble } from './voice-words.ts';

/** The error codes of the Web Speech API; `aborted` is our own doing and no trouble. */
const TROUBLES: Record<string, VoiceTrouble | null> = {
  aborted: null,
  'not-allowed': 'blocked',
  'service-not-allowed': 'blocked',
  'no-speech': 'silent',
  network: 'network',
  'audio-capture': 'noMicrophone',
  'language-not-supported': 'language',
};

export function troubleOf(error: string): VoiceTrouble | null {
  const trouble = TROUBLES[error];
  return trouble === undefined ? 'failed' : trouble;
}
