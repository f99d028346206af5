import type { OpenedAssist } from '../../officials/open-assist.ts';
import { openAssist } from './api/assists.ts';
import { loginUrl } from './api/session.ts';
import { ASSIST_WORDS } from './assist/assist-words.ts';
import { el } from './dom/el.ts';
import { icon } from './dom/icon.ts';
import { keepHandle, keepLanguage, recallLanguage } from './memory.ts';
import { readerOf, type Reader } from './reader.ts';
import { pageFooter, pageHeader } from './shell.ts';
import { keep, recall } from './storage.ts';

const OPENED = 'dan-loi.assist';

const opened = await open();
show(readerOf(recallLanguage()));

/** The code is spent at once and taken out of the address; a reload shows what it opened. */
async function open(): Promise<OpenedAssist | null> {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code === '') return recall<OpenedAssist>('tab', OPENED);
  history.replaceState(null, '', location.pathname);
  const found = await openAssist(code, recallLanguage()).catch(() => null);
  if (!found) return null;
  keep('tab', OPENED, found);
  keepHandle({ id: found.conversationId, token: found.token });
  return found;
}

/** Who prepared what, and the way to make it one's own. */
function show(reader: Reader): void {
  const words = ASSIST_WORDS[reader.locale];
  document.documentElement.lang = reader.locale;
  document.title = `${words.title} – ${reader.t.name}`;
  const switchLanguage = () => {
    const other = readerOf(reader.locale === 'vi' ? 'en' : 'vi');
    keepLanguage(other.locale);
    show(other);
    document.getElementById('switch-language')?.focus();
  };
  document.body.replaceChildren(
    pageHeader(reader, null, { loginUrl: signInUrl(), switchLanguage, signOut: () => undefined }),
    el('main', { class: 'column' }, opened ? sheet(reader, opened) : missing(reader)),
    pageFooter(reader),
  );
}

function signInUrl(): string {
  return loginUrl('/', opened?.conversationId);
}

function sheet({ t, locale }: Reader, { officialName, authority }: OpenedAssist): HTMLElement {
  const words = ASSIST_WORDS[locale];
  return el(
    'section',
    { class: 'card sheet' },
    el('h1', {}, words.title),
    el('p', {}, words.prepared(officialName, authority[locale])),
    el('p', {}, words.yours),
    el('a', { class: 'button', href: signInUrl() }, icon('shield'), t.signInButton),
    el('p', { class: 'hint' }, words.stop),
  );
}

function missing({ locale }: Reader): HTMLElement {
  const words = ASSIST_WORDS[locale];
  return el('section', { class: 'card sheet' }, el('h1', {}, words.missing), el('p', {}, words.missingNote));
}
