import { readReceipt } from './api/follow-dossier.ts';
import { problemOf } from './api/request-failed.ts';
import { loginUrl, readPerson } from './api/session.ts';
import { signOut } from './chat/sign-out.ts';
import { el } from './dom/el.ts';
import { keepLanguage, recallLanguage } from './memory.ts';
import { readerOf, type Reader } from './reader.ts';
import { receiptSheet, watchReceipt } from './receipt/receipt-sheet.ts';
import { pageFooter, pageHeader } from './shell.ts';

const dossierId = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');

await show(readerOf(recallLanguage()));

/** The receipt as a page of its own, to be kept, printed and shown. */
async function show(reader: Reader): Promise<void> {
  const login = loginUrl(location.pathname);
  document.documentElement.lang = reader.locale;
  document.title = `${reader.t.receiptTitle} – ${reader.t.name}`;
  const switchLanguage = () => {
    const other = readerOf(reader.locale === 'vi' ? 'en' : 'vi');
    keepLanguage(other.locale);
    void show(other).then(() => document.getElementById('switch-language')?.focus());
  };
  const person = await readPerson(reader.locale).catch(() => null);
  document.body.replaceChildren(
    pageHeader(reader, person, {
      loginUrl: login,
      switchLanguage,
      signOut: () => void signOut(reader.locale),
    }),
    el('main', { class: 'column' }, await content(reader, login)),
    pageFooter(reader),
  );
  if (person) watchReceipt(reader, dossierId);
}

async function content(reader: Reader, login: string): Promise<HTMLElement> {
  const { t } = reader;
  try {
    return receiptSheet(reader, await readReceipt(dossierId, reader.locale));
  } catch (error) {
    const signedOut = problemOf(error)?.status === 401;
    return el(
      'section',
      { class: 'card sorry' },
      el('h1', {}, t.receiptTitle),
      el('p', {}, signedOut ? t.receiptSignIn : t.receiptMissing),
      signedOut
        ? el('a', { class: 'button', href: login }, t.signInButton)
        : el('a', { class: 'button', href: '/' }, t.back),
    );
  }
}
