import { readPerson } from './api/session.ts';
import { createChat } from './chat/create-chat.ts';
import { keepOpening } from './chat/keep-opening.ts';
import { openConversation } from './chat/open-conversation.ts';
import { pageSurroundings } from './chat/page-surroundings.ts';
import { recallHandle, recallLanguage } from './memory.ts';
import { readerOf, type Reader } from './reader.ts';
import { dressAsTenant } from './tenant/dress-as-tenant.ts';
import { readTenant } from './tenant/read-tenant.ts';

await start();

async function start(): Promise<void> {
  const reader = readerOf(recallLanguage());
  document.documentElement.lang = reader.locale;
  await keepOpening(reader, () => open(reader));
}

/** The site that the address names, else the one whose conversation this tab kept: signing in leads back without it. */
async function open(reader: Reader): Promise<void> {
  const { locale } = reader;
  const kept = recallHandle();
  const wanted = new URLSearchParams(location.search).get('tenant') ?? kept?.tenant;
  const [account, tenant] = await Promise.all([
    readPerson(locale),
    wanted ? readTenant(wanted, locale) : null,
  ]);
  const person = account && tenant && account.tenant !== tenant.tenant ? null : account;
  if (tenant) dressAsTenant(tenant);
  const surroundings = pageSurroundings(tenant);
  const own = kept?.tenant === tenant?.tenant ? kept : null;
  const opened = await openConversation(locale, person !== null, surroundings.site, own);
  createChat({ reader, person, opened, surroundings });
}
