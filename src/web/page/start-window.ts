import { el, type Child } from './dom/el.ts';
import { languageButton } from './language-button.ts';
import { keepLanguage, recallLanguage } from './memory.ts';
import { readerOf, type Reader } from './reader.ts';
import { takeOver } from './window/take-over.ts';
import { WINDOW_WORDS } from './window/window-words.ts';

const opener = window.opener as Window | null;
let reader = readerOf(recallLanguage());
let draw: () => void;

await goOn();

/** Takes the conversation over from the frame that opened this window, and goes on with it at full size. */
async function goOn(): Promise<void> {
  if (!opener) return showAlone();
  showTaking();
  const home = await takeOver(opener, reader.locale).catch(() => undefined);
  if (home) location.replace(home);
  else showFailed();
}

function showTaking(): void {
  show(({ locale }) => [el('p', { role: 'status' }, WINDOW_WORDS[locale].taking)]);
}

function showAlone(): void {
  show(({ locale }) => {
    const { alone, aloneNote, beginHere } = WINDOW_WORDS[locale];
    return [...note(alone, aloneNote), el('a', { class: 'button', href: '/' }, beginHere)];
  });
}

function showFailed(): void {
  show(({ t, locale }) => {
    const { failed, failedNote, beginHere } = WINDOW_WORDS[locale];
    const again = { type: 'button', class: 'button', onclick: () => void goOn() };
    return [
      ...note(failed, failedNote),
      el(
        'div',
        { class: 'buttons' },
        el('button', again, t.tryAgain),
        el('a', { class: 'button button-quiet', href: '/' }, beginHere),
      ),
    ];
  });
}

function note(title: string, text: string): HTMLElement[] {
  return [el('h2', { class: 'card-title' }, title), el('p', { role: 'alert' }, text)];
}

function show(content: (reader: Reader) => Child[]): void {
  draw = () => {
    const { t, locale } = reader;
    document.documentElement.lang = locale;
    document.title = `${WINDOW_WORDS[locale].title} – ${t.name}`;
    document.body.replaceChildren(
      el(
        'header',
        { class: 'top' },
        el(
          'div',
          { class: 'top-row column' },
          el('span', { class: 'brand' }, el('strong', {}, t.name)),
          el('nav', { class: 'top-nav', 'aria-label': t.name }, languageButton(t, switchLanguage)),
        ),
      ),
      el(
        'main',
        { class: 'column talk' },
        el('h1', { class: 'visually-hidden' }, WINDOW_WORDS[locale].title),
        el('section', { class: 'card sheet' }, ...content(reader)),
      ),
    );
  };
  draw();
}

function switchLanguage(): void {
  reader = readerOf(reader.locale === 'vi' ? 'en' : 'vi');
  keepLanguage(reader.locale);
  draw();
  document.getElementById('switch-language')?.focus();
}
