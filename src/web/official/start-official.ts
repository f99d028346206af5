import { call } from '../page/api/call.ts';
import { loginUrl } from '../page/api/session.ts';
import { el, type Child } from '../page/dom/el.ts';
import { icon } from '../page/dom/icon.ts';
import { keepLanguage, recallLanguage } from '../page/memory.ts';
import type { OfficialPerson } from './desk/desk.ts';
import { deskHeader } from './desk/desk-header.ts';
import { claimDrafts } from './desk/drafts.ts';
import { comeBack } from './desk/last-place.ts';
import { openDesk } from './desk/open-desk.ts';
import { hasOffice, readOfficer } from './desk/read-officer.ts';
import { officialReader, type OfficialReader } from './words/official-reader.ts';

let close: (() => void) | undefined;

await open(officialReader(recallLanguage()));

/** The officials' page: sign in, then the four places; for others a kind word and the way to their own page. */
async function open(reader: OfficialReader): Promise<void> {
  document.documentElement.lang = reader.locale;
  document.title = `${reader.w.title} – ${reader.t.name}`;
  try {
    show(reader, await readOfficer(reader.locale));
  } catch {
    const again = { type: 'button', class: 'button', onclick: () => void open(reader) };
    const { t } = reader;
    notice(reader, el('h1', {}, reader.w.title), el('p', {}, t.cannotStart), el('button', again, t.tryAgain));
  }
}

function show(reader: OfficialReader, person: OfficialPerson | null): void {
  if (!person) return signedOut(reader);
  if (!hasOffice(person)) return withoutOffice(reader, person);
  claimDrafts(`${person.personalId} ${person.name} ${person.authorityId}`);
  comeBack();
  close?.();
  close = openDesk(reader, person, {
    switchLanguage: () => switchLanguage(reader),
    signOut: () => void leave(reader),
  });
}

function signedOut(reader: OfficialReader): void {
  const { w } = reader;
  notice(
    reader,
    el('h1', {}, w.signedOutTitle),
    el('p', {}, w.signedOut),
    el('a', { class: 'button', href: loginUrl('/official') }, icon('shield'), w.signIn),
  );
}

function withoutOffice(reader: OfficialReader, person: OfficialPerson): void {
  const { w } = reader;
  const other = () => void leave(reader);
  notice(
    reader,
    el('h1', {}, w.noRoleTitle),
    el('p', {}, w.noRole(person.name)),
    el('a', { class: 'button', href: '/' }, w.toCitizenPage),
    el('button', { type: 'button', class: 'button button-quiet', onclick: other }, w.otherAccount),
  );
}

function notice(reader: OfficialReader, ...content: Child[]): void {
  close?.();
  close = undefined;
  const header = deskHeader(reader, null, {
    switchLanguage: () => switchLanguage(reader),
    showKeys: () => undefined,
    signOut: () => undefined,
  });
  document.body.replaceChildren(
    header.element,
    el('main', { class: 'desk-main' }, el('section', { class: 'card desk-notice' }, ...content)),
  );
}

function switchLanguage({ locale }: OfficialReader): void {
  const other = officialReader(locale === 'vi' ? 'en' : 'vi');
  keepLanguage(other.locale);
  void open(other).then(() => document.getElementById('switch-language')?.focus());
}

/** Leaves nothing on a shared computer. */
async function leave({ locale }: OfficialReader): Promise<void> {
  await call('POST', '/v1/session/logout', { locale });
  sessionStorage.clear();
  location.assign('/official');
}
