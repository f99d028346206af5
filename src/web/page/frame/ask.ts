import { lastReply } from '../chat/chat.ts';
import { pendingOf } from '../chat/outgoing.ts';
import type { Frame } from './frame.ts';

/** Says what the page around us asks for the citizen; while another conversation goes on in our window, later. */
export function ask(frame: Frame, text: string): void {
  if (!frame.standing && frame.chat) return void say(frame.chat, text);
  frame.asked = text;
  frame.standing?.redraw();
}

/** What was asked meanwhile. */
export function askMeanwhile(frame: Frame): void {
  const { asked, chat } = frame;
  delete frame.asked;
  if (asked !== undefined && chat) say(chat, asked);
}

/** As the citizen's words, unless they would be taken for an answer to something else: then they wait to be sent. */
function say(chat: NonNullable<Frame['chat']>, text: string): void {
  const { input } = chat.view.composer;
  const state = lastReply(chat)?.state;
  const isFree = chat.outbox.idle() && (!state || (state.asking.length === 0 && state.stage === 'finding'));
  if (isFree && input.value.trim() === '') return void chat.outbox.add([pendingOf({ text })]);
  input.value = [input.value.trim(), text].filter(Boolean).join('\n');
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.focus();
}
