import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { languageButton } from '../language-button.ts';
import type { Reader } from '../reader.ts';
import { wordsOf, type Frame } from './frame.ts';
import { canHash } from './verifier.ts';
import { windowLink } from './window-link.ts';

/** Whose site this is, who speaks, and the few things that are always at hand. */
export function frameHeader(
  frame: Frame,
  act: { switchLanguage(): void; expand: 'offered' | 'done' },
): HTMLElement {
  const { embed, host, reader } = frame;
  const { t, locale } = reader;
  const words = wordsOf(frame);
  const expand = { class: 'nav-item frame-button', 'aria-label': words.expand, title: words.expand };
  return el(
    'header',
    { class: 'top', 'aria-label': t.name },
    el(
      'div',
      { class: 'frame-row column' },
      el('p', { class: 'frame-name' }, el('strong', {}, embed.name[locale]), el('small', {}, words.speaker)),
      shortLanguageButton(t, act.switchLanguage),
      act.expand === 'offered' && canHash() && windowLink(frame, expand, icon('expand')),
      host.closes &&
        el(
          'button',
          {
            ...{
              type: 'button',
              class: 'nav-item frame-button',
              'aria-label': words.close,
              title: words.close,
            },
            onclick: () => host.tell({ type: 'close' }),
          },
          icon('close'),
        ),
    ),
  );
}

/** The other language by its letters, for want of room; spoken by its name. */
function shortLanguageButton(t: Reader['t'], onclick: () => void): HTMLElement {
  const tag = t.otherLanguageTag.toUpperCase();
  const button = languageButton(t, onclick);
  button.classList.add('frame-button');
  button.setAttribute('aria-label', `${t.otherLanguage} (${tag})`);
  button.textContent = tag;
  return button;
}
