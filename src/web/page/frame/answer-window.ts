import { offerCarryOver } from '../api/carry-over.ts';
import { wordsOf, type Frame } from './frame.ts';
import { ownHandle } from './own-handle.ts';
import { showStanding } from './show-standing.ts';
import { challengeOf, newVerifier } from './verifier.ts';
import { isWindowReady, sayTo, type FrameAnswer } from './window-message.ts';
import { windowStands } from './window-link.ts';

/** Gives the conversation to our window when it asks: one that we opened, standing at our own address. */
export function answerWindows(frame: Frame): void {
  let answered = Promise.resolve();
  window.addEventListener('message', ({ source, origin, data }) => {
    if (origin !== location.origin || !isWindowReady(data) || !isOpenedByUs(source)) return;
    frame.opened = source;
    windowStands();
    answered = answered.then(() => answer(frame, source));
  });
}

function isOpenedByUs(source: MessageEventSource | null): source is Window {
  return source !== null && 'opener' in source && source.opener === window;
}

async function answer(frame: Frame, target: Window): Promise<void> {
  try {
    sayTo(target, await offer(frame));
  } catch {
    sayTo(target, { type: 'sorry' });
    frame.explain?.(wordsOf(frame).notCarried);
  }
}

/** A new secret each time, for a window may be opened again. What was sent is answered first, so that all of it goes along. */
async function offer(frame: Frame): Promise<FrameAnswer> {
  const { locale } = frame.reader;
  await sendAll(frame);
  const handle = await ownHandle(frame);
  if (!handle) return { type: 'signed-in', tenant: frame.embed.tenant };
  const verifier = newVerifier();
  const { code } = await offerCarryOver(handle, await challengeOf(verifier), locale);
  const words = frame.chat?.view.composer.input.value ?? '';
  frame.memory.keepVerifier(verifier);
  showStanding(frame);
  return { type: 'carry-over', code, verifier, words };
}

const SEND_TRIES = 25;
const SEND_PAUSE_MS = 200;

async function sendAll({ chat }: Frame): Promise<void> {
  for (let tries = 0; chat && !chat.outbox.idle(); tries += 1) {
    if (tries === SEND_TRIES) throw new Error('a message is still on its way');
    await new Promise((resolve) => setTimeout(resolve, SEND_PAUSE_MS));
  }
}
