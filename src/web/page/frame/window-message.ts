/** What our window says to the frame that opened it, and the frame's answers. Both are ours, at our own origin. */
export type WindowMessage = { type: 'window-ready' };

export type FrameAnswer =
  /** `words`: what was being typed in the frame */
  | { type: 'carry-over'; code: string; verifier: string; words: string }
  /** somebody has signed in already: the session alone leads to the conversation */
  | { type: 'signed-in'; tenant: string }
  | { type: 'sorry' };

const VERSION = 1;

export function isWindowReady(data: unknown): boolean {
  return typeOf(data) === 'window-ready';
}

export function parseFrameAnswer(data: unknown): FrameAnswer | undefined {
  const type = typeOf(data);
  if (type === 'sorry') return { type };
  const { tenant, code, verifier, words } = Object(data) as Record<string, unknown>;
  if (type === 'signed-in') return typeof tenant === 'string' ? { type, tenant } : undefined;
  if (type !== 'carry-over') return undefined;
  const isText = typeof code === 'string' && typeof verifier === 'string' && typeof words === 'string';
  return isText ? { type, code, verifier, words } : undefined;
}

/** Says it to a window of ours and to no other: whatever page stands there now, only our own origin can hear it. */
export function sayTo(target: Window, message: WindowMessage | FrameAnswer): void {
  target.postMessage({ danLoi: VERSION, ...message }, location.origin);
}

function typeOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  const { danLoi, type } = data as Record<string, unknown>;
  return danLoi === VERSION ? type : undefined;
}
