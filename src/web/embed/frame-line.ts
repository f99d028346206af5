import { el } from '../page/dom/el.ts';
import { parseFrameMessage, toWire, type FrameMessage, type HostMessage, type Locale } from './message.ts';
import type { Options } from './options.ts';

const MOST_WAITING = 10;

export interface FrameLine {
  frame: HTMLIFrameElement;
  /** kept until the frame is ready */
  send(message: HostMessage): void;
  hangUp(): void;
}

/** Our frame, and the only window this page listens to: what others say, or our frame once it shows something else, is nothing. */
export function openLine(
  { origin, tenant, mount }: Options,
  { locale, title }: { locale: Locale; title: string },
  hear: (message: FrameMessage) => void,
): FrameLine {
  const query = new URLSearchParams({
    tenant,
    origin: location.origin,
    lang: locale,
    ...(mount ? {} : { closes: '1' }),
  });
  const frame = el('iframe', {
    src: `${origin}/embed/frame?${query}`,
    title,
    allow: 'microphone',
    referrerpolicy: 'strict-origin',
  });
  let waiting: HostMessage[] | undefined = [];
  const post = (message: HostMessage) => frame.contentWindow?.postMessage(toWire(message), origin);
  const listen = ({ source, origin: from, data }: MessageEvent) => {
    if (from !== origin || !source || source !== frame.contentWindow) return;
    const message = parseFrameMessage(data);
    if (!message) return;
    const held = message.type === 'ready' ? waiting : undefined;
    if (held) waiting = undefined;
    hear(message);
    held?.forEach(post);
  };
  addEventListener('message', listen);
  return {
    frame,
    send: (message) =>
      waiting ? void (waiting = [...waiting, message].slice(-MOST_WAITING)) : post(message),
    hangUp: () => removeEventListener('message', listen),
  };
}
