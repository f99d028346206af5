import { readPerson } from './api/session.ts';
import { createChat } from './chat/create-chat.ts';
import { openConversation } from './chat/open-conversation.ts';
import { el } from './dom/el.ts';
import { recallLanguage } from './memory.ts';
import { readerOf } from './reader.ts';

await start();

async function start(): Promise<void> {
  const reader = readerOf(recallLanguage());
  document.documentElement.lang = reader.locale;
  try {
    const person = await readPerson(reader.locale);
    createChat({ reader, person, opened: await openConversation(reader.locale, person !== null) });
  } catch {
    const again = el(
      'button',
      { type: 'button', class: 'button', onclick: () => void start() },
      reader.t.tryAgain,
    );
    document.body.replaceChildren(
      el(
        'main',
        { class: 'column sorry' },
        el('h1', {}, reader.t.name),
        el('p', {}, reader.t.cannotStart),
        again,
      ),
    );
  }
}
