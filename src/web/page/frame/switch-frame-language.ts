import { switchLanguage } from '../chat/move-on.ts';
import { keepLanguage } from '../memory.ts';
import { readerOf } from '../reader.ts';
import type { Frame } from './frame.ts';

/** The other language, for the conversation or for where it stands. */
export function switchFrameLanguage(frame: Frame): void {
  frame.reader = readerOf(frame.reader.locale === 'vi' ? 'en' : 'vi');
  if (!frame.standing) return void (frame.chat && switchLanguage(frame.chat));
  keepLanguage(frame.reader.locale);
  frame.standing.redraw();
  document.getElementById('switch-language')?.focus();
}
