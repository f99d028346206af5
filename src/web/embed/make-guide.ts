import { createEvents } from './events.ts';
import { openLine } from './frame-line.ts';
import { askable, isLocale, type FrameMessage } from './message.ts';
import { onEscape } from './on-escape.ts';
import type { Options } from './options.ts';
import { isSmall } from './panel.ts';
import type { Self } from './self.ts';
import { fetchSettings } from './settings.ts';
import type { Guide } from './v1.d.ts';
import { createView } from './view.ts';
import { wordsIn } from './words.ts';

/** A frame that is not ready by then is taken for one that cannot come; it is still welcome later. */
const FRAME_PATIENCE_MS = 10_000;
/** So long the launcher waits for the tenant's looks, lest it change under the citizen's eyes. */
const SETTINGS_PATIENCE_MS = 1_500;

/** The guide on somebody's page: a launcher and a panel, and the frame in it from the first opening on. */
export function makeGuide(options: Options): Guide {
  const { locale } = options;
  const view = createView(options, {
    toggle: () => (self.isOpen ? close(self) : open(self)),
    close: () => close(self),
  });
  const self: Self = {
    ...{ options, view, locale, events: createEvents(), settings: {} },
    ...{ frame: 'absent', isOpen: false, hasNews: false, before: null },
    stopEscape: () => {},
  };
  view.draw(self);
  void dressAsTenant(self);
  if (options.mount || (options.opensItself && !isSmall())) show(self);
  return {
    open: () => open(self),
    close: () => close(self),
    ask: (text) => ask(self, text),
    language: (lang) => speak(self, lang),
    on: self.events.on,
    destroy: () => destroy(self),
  };
}

async function dressAsTenant(self: Self): Promise<void> {
  const late = setTimeout(self.view.reveal, SETTINGS_PATIENCE_MS);
  self.settings = await fetchSettings(self.options);
  clearTimeout(late);
  self.view.draw(self);
  self.view.reveal();
}

function open(self: Self): void {
  if (self.isOpen || !self.view.host.isConnected) return;
  self.before = document.activeElement;
  show(self);
  self.view.focusPanel(self);
}

/** Opens without taking the keyboard away from the page. */
function show(self: Self): void {
  self.isOpen = true;
  self.hasNews = false;
  if (self.frame === 'absent' || self.frame === 'failed') connect(self);
  self.view.draw(self);
  self.view.panel.show();
  tellStanding(self);
  if (!self.options.mount) self.stopEscape = onEscape(() => close(self));
  self.events.emit('open', {});
}

function close(self: Self): void {
  if (!self.isOpen) return;
  const active = document.activeElement;
  self.isOpen = false;
  self.stopEscape();
  self.view.panel.hide();
  self.view.draw(self);
  tellStanding(self);
  if (active === self.view.host || active === document.body) giveFocusBack(self);
  self.before = null;
  self.events.emit('close', {});
}

/** To the page's own button when that opened the guide, else to the launcher. */
function giveFocusBack({ before, view }: Self): void {
  const isOwn = before instanceof HTMLElement && before !== view.host && before !== document.body;
  if (isOwn && before.isConnected) before.focus({ preventScroll: true });
  else view.focusLauncher();
}

function connect(self: Self): void {
  hangUp(self);
  const { options, locale, view } = self;
  self.line = openLine(options, { locale, title: wordsIn(locale).title }, (message) => hear(self, message));
  view.panel.element.append(self.line.frame);
  self.frame = 'loading';
  self.patience = setTimeout(() => turn(self, 'failed'), FRAME_PATIENCE_MS);
}

function hangUp({ line, patience }: Self): void {
  clearTimeout(patience);
  line?.hangUp();
  line?.frame.remove();
}

function turn(self: Self, frame: Self['frame']): void {
  clearTimeout(self.patience);
  self.frame = frame;
  self.view.draw(self);
}

function hear(self: Self, message: FrameMessage): void {
  switch (message.type) {
    case 'ready':
      return greet(self);
    case 'close':
      return close(self);
    case 'news':
      return self.isOpen ? undefined : ring(self);
    case 'stage':
      return self.events.emit('stage', { stage: message.stage, left: message.left });
  }
}

function greet(self: Self): void {
  const isWaitedFor = self.isOpen && self.view.holdsFocus();
  turn(self, 'ready');
  tellStanding(self);
  if (isWaitedFor) self.line?.frame.focus();
  self.events.emit('ready', {});
}

function tellStanding({ frame, isOpen, before, line }: Self): void {
  if (frame === 'ready') line?.send(isOpen ? { type: 'opened', focus: before !== null } : { type: 'closed' });
}

function ring(self: Self): void {
  self.hasNews = true;
  self.view.draw(self);
  self.events.emit('news', {});
}

function ask(self: Self, given: unknown): boolean {
  const text = askable(given);
  if (!text || !self.view.host.isConnected) return false;
  open(self);
  self.line?.send({ type: 'ask', text });
  return true;
}

function speak(self: Self, locale: unknown): void {
  if (!isLocale(locale)) return;
  self.locale = locale;
  self.view.draw(self);
  if (!self.line) return;
  self.line.frame.title = wordsIn(locale).title;
  self.line.send({ type: 'language', locale });
}

function destroy(self: Self): void {
  self.stopEscape();
  hangUp(self);
  if (self.isOpen) self.view.panel.hide();
  self.view.remove();
}
