import type { HostMessage } from '../../embed/message.ts';
import { ask } from './ask.ts';
import type { Frame } from './frame.ts';
import { switchFrameLanguage } from './switch-frame-language.ts';

/** What the page around us says; it can open, close, ask and choose a language, and learns nothing of what is said here. */
export function hearHost(frame: Frame, message: HostMessage): void {
  switch (message.type) {
    case 'opened':
      frame.isOpen = true;
      frame.standing?.lookNow();
      return message.focus ? takeFocus(frame) : undefined;
    case 'closed':
      frame.isOpen = false;
      return;
    case 'language':
      if (message.locale !== frame.reader.locale) switchFrameLanguage(frame);
      return;
    case 'ask':
      return ask(frame, message.text);
  }
}

/** A keyboard begins where one writes; on a phone that would bring up the keys over what there is to read. */
function takeFocus({ chat, standing }: Frame): void {
  if (document.activeElement !== document.body) return;
  if (standing) return document.querySelector('h1')?.focus({ preventScroll: true });
  if (matchMedia('(pointer: fine)').matches) chat?.view.composer.input.focus({ preventScroll: true });
  else chat?.view.thread.last()?.focus({ preventScroll: true });
}
