import { el } from '../page/dom/el.ts';
import { createLauncher } from './launcher.ts';
import type { Locale } from './message.ts';
import type { Options } from './options.ts';
import { createInlinePanel, createPanel, type Panel } from './panel.ts';
import { placeOnPage } from './place-on-page.ts';
import type { Settings } from './settings.ts';
import { createWaitingView } from './waiting-view.ts';
import { wordsIn } from './words.ts';

export interface Standing {
  locale: Locale;
  settings: Settings;
  frame: 'absent' | 'loading' | 'ready' | 'failed';
  isOpen: boolean;
  hasNews: boolean;
}

export interface View {
  host: HTMLElement;
  panel: Panel;
  draw(standing: Standing): void;
  /** shows the launcher, once it is known how it should look */
  reveal(): void;
  /** whether the keyboard is with the panel's own buttons */
  holdsFocus(): boolean;
  focusPanel(standing: Standing): void;
  focusLauncher(): void;
  remove(): void;
}

export function createView(options: Options, act: { toggle(): void; close(): void }): View {
  const launcher = createLauncher(act.toggle);
  const panel = options.mount ? createInlinePanel() : createPanel(act.close);
  const waiting = createWaitingView(options, act.close);
  const all = el('div', { class: 'all' });
  panel.element.append(waiting.element);
  all.append(...(options.mount ? [] : [launcher.element]), panel.element);
  launcher.element.hidden = true;
  const { host, shadow, remove } = placeOnPage(all, options.mount);

  return {
    host,
    panel,
    remove,
    draw(standing) {
      const { locale, settings, frame, isOpen, hasNews } = standing;
      const words = wordsIn(locale);
      all.lang = locale;
      all.className = `all ${options.mount ? 'inline' : 'corner'} ${options.corner ?? settings.corner ?? ''} ${frame}`;
      launcher.name(options.label ?? settings.label?.[locale] ?? words.label);
      launcher.show({ isOpen, news: hasNews ? words.news : undefined });
      panel.element.setAttribute('aria-label', words.title);
      if (frame === 'failed') waiting.failed(locale);
      else waiting.loading(locale);
      if (settings.accent) all.style.setProperty('--accent', settings.accent);
    },
    reveal: () => (launcher.element.hidden = false),
    holdsFocus: () => shadow.activeElement !== null,
    focusPanel: ({ frame }) =>
      (frame === 'ready' ? panel.element.querySelector('iframe') : waiting.leave)?.focus(),
    focusLauncher: () => launcher.element.focus({ preventScroll: true }),
  };
}
