/** The part of the browser's speech recognition that is used here; the language's own types do not have it. */
export interface SpeechSession {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  /** ends and hands over what was heard */
  stop(): void;
  /** ends and hands over nothing more */
  abort(): void;
}

type SpeechMaker = new () => SpeechSession;

/** What makes a session, or undefined where the browser does not offer it. */
export function speechMaker(): SpeechMaker | undefined {
  const offered = window as { SpeechRecognition?: SpeechMaker; webkitSpeechRecognition?: SpeechMaker };
  return offered.SpeechRecognition ?? offered.webkitSpeechRecognition;
}
