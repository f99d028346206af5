import type { InvitationView } from '../../agreements/view-invitation.ts';
import { AGREE_WORDS } from './agree/agree-words.ts';
import { answeredSheet, invitationSheet } from './agree/invitation-sheet.ts';
import { takeToken } from './agree/invitation-token.ts';
import { decideInvitation, readInvitation } from './api/agreements.ts';
import { call } from './api/call.ts';
import { problemOf } from './api/request-failed.ts';
import { loginUrl, readPerson, type Person } from './api/session.ts';
import { el, type Child } from './dom/el.ts';
import { icon } from './dom/icon.ts';
import { keepLanguage, recallLanguage } from './memory.ts';
import { readerOf, type Reader } from './reader.ts';
import { pageFooter, pageHeader } from './shell.ts';

const LOGIN = loginUrl(location.pathname);
const token = takeToken();

await open(readerOf(recallLanguage()));

/** The page behind a link to agree: sign in, see one's own part, answer once. */
async function open(reader: Reader): Promise<void> {
  const person = await readPerson(reader.locale).catch(() => null);
  show(reader, person, await content(reader, person));
}

function show(reader: Reader, person: Person | null, main: HTMLElement): void {
  document.documentElement.lang = reader.locale;
  document.title = `${AGREE_WORDS[reader.locale].title} – ${reader.t.name}`;
  const switchLanguage = () => {
    const other = readerOf(reader.locale === 'vi' ? 'en' : 'vi');
    keepLanguage(other.locale);
    void open(other).then(() => document.getElementById('switch-language')?.focus());
  };
  document.body.replaceChildren(
    pageHeader(reader, person, {
      loginUrl: LOGIN,
      switchLanguage,
      signOut: () => void leave(reader),
    }),
    el('main', { class: 'column' }, main),
    pageFooter(reader),
  );
}

async function content(reader: Reader, person: Person | null): Promise<HTMLElement> {
  const words = AGREE_WORDS[reader.locale];
  if (!token) return note(reader, words.incomplete, words.incompleteNote);
  if (!person) return signedOut(reader);
  try {
    return sheetOf(reader, person, await readInvitation(token, reader.locale));
  } catch (error) {
    const status = problemOf(error)?.status;
    if (status === 401) return signedOut(reader);
    const otherAccount = el(
      'button',
      {
        type: 'button',
        class: 'button',
        onclick: () => void leave(reader).then(() => location.assign(LOGIN)),
      },
      words.otherAccount,
    );
    if (status === 404 || status === 400) return note(reader, words.missing, words.missingNote, otherAccount);
    const again = { type: 'button', class: 'button', onclick: () => void open(reader) };
    return note(reader, words.notOpened, words.cannotOpen, el('button', again, reader.t.tryAgain));
  }
}

function sheetOf(reader: Reader, person: Person, invitation: InvitationView): HTMLElement {
  const words = AGREE_WORDS[reader.locale];
  if (invitation.status === 'expired') return note(reader, words.expired, words.expiredNote);
  if (invitation.status !== 'waiting') return answeredSheet(reader, invitation);
  return invitationSheet(reader, invitation, async (decision, reason) => {
    const why = decision === 'refuse' && reason !== '' ? { reason } : {};
    try {
      await decideInvitation(invitation.id, { decision, ...why }, reader.locale);
    } catch (error) {
      if (problemOf(error)?.status !== 409) throw error;
    }
    show(reader, person, await content(reader, person));
    document.querySelector<HTMLElement>('main h1')?.focus();
  });
}

function signedOut(reader: Reader): HTMLElement {
  const words = AGREE_WORDS[reader.locale];
  return note(
    reader,
    words.signInFirst,
    words.signedOut,
    el('a', { class: 'button', href: LOGIN }, icon('shield'), reader.t.signInButton),
    el('p', { class: 'hint' }, words.signedOutNote),
  );
}

function note({ locale }: Reader, title: string, text: string, ...rest: Child[]): HTMLElement {
  const eyebrow = el('p', { class: 'eyebrow' }, AGREE_WORDS[locale].title);
  return el('section', { class: 'card sheet' }, eyebrow, el('h1', {}, title), el('p', {}, text), ...rest);
}

/** Signs out and stays: the link may be for somebody else at the same screen. */
async function leave(reader: Reader): Promise<void> {
  await call('POST', '/v1/session/logout', { locale: reader.locale });
  await open(reader);
}
