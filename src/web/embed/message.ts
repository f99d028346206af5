/**
 * What the host page and our frame say to each other by `postMessage`. Nothing of the conversation is among it
 * but what the host page itself asks on the citizen's behalf. Both sides check source and origin before they parse.
 */
export type FrameMessage =
  /** the guide can be used and takes `ask` from now on */
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'stage'; stage: Stage; left: number | null }
  /** something arrived while the panel was closed */
  | { type: 'news' };

export type HostMessage =
  /** `focus`: the citizen opened it, so that the keyboard belongs in the frame now */
  | { type: 'opened'; focus: boolean }
  | { type: 'closed' }
  /** at most `ASK_MAX_CHARACTERS`, said as the citizen's words */
  | { type: 'ask'; text: string }
  | { type: 'language'; locale: Locale };

export const STAGES = ['finding', 'filling', 'reviewing', 'paying', 'submitted', 'following'] as const;
export type Stage = (typeof STAGES)[number];
export type Locale = 'vi' | 'en';

export const ASK_MAX_CHARACTERS = 500;
const MOST_LEFT = 999;
const VERSION = 1;

/** The same message as it travels. */
export function toWire<Message extends FrameMessage | HostMessage>(
  message: Message,
): Message & { danLoi: 1 } {
  return { danLoi: VERSION, ...message };
}

/** undefined for whatever is not exactly one of ours; never throws. Only what is known of it is kept. */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  switch (typeOf(data)) {
    case 'ready':
      return { type: 'ready' };
    case 'close':
      return { type: 'close' };
    case 'news':
      return { type: 'news' };
    case 'stage':
      return parseStage(own(data, 'stage'), own(data, 'left'));
    default:
      return undefined;
  }
}

/** As `parseFrameMessage`, for the other way. */
export function parseHostMessage(data: unknown): HostMessage | undefined {
  switch (typeOf(data)) {
    case 'opened':
      return { type: 'opened', focus: own(data, 'focus') === true };
    case 'closed':
      return { type: 'closed' };
    case 'ask':
      return parseAsk(own(data, 'text'));
    case 'language':
      return parseLanguage(own(data, 'locale'));
    default:
      return undefined;
  }
}

/** What may be asked, trimmed; undefined when it is no text, empty or too long. */
export function askable(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > ASK_MAX_CHARACTERS) return undefined;
  return text.trim().normalize('NFC') || undefined;
}

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en';
}

function parseStage(stage: unknown, left: unknown): FrameMessage | undefined {
  const known = STAGES.find((name) => name === stage);
  if (!known) return undefined;
  if (left === null) return { type: 'stage', stage: known, left };
  const counted = typeof left === 'number' && Number.isInteger(left) && left >= 0 && left <= MOST_LEFT;
  return counted ? { type: 'stage', stage: known, left } : undefined;
}

function parseAsk(text: unknown): HostMessage | undefined {
  const asked = askable(text);
  return asked ? { type: 'ask', text: asked } : undefined;
}

function parseLanguage(locale: unknown): HostMessage | undefined {
  return isLocale(locale) ? { type: 'language', locale } : undefined;
}

function typeOf(data: unknown): unknown {
  return own(data, 'danLoi') === VERSION ? own(data, 'type') : undefined;
}

/** Never what stands on a prototype. */
function own(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined;
  return (data as Record<string, unknown>)[key];
}
