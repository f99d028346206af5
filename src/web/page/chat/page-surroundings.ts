import type { Card } from '../../../guide/card.ts';
import { loginUrl } from '../api/session.ts';
import type { CardContext } from '../cards/card-context.ts';
import { renderCard, renderPastCard } from '../cards/render-card.ts';
import { createAnnouncer } from '../dom/announcer.ts';
import { shown } from '../dom/el.ts';
import { keepHandle } from '../memory.ts';
import { openMine } from '../mine/open-mine.ts';
import { pageFooter, pageHeader, type ShellActions } from '../shell.ts';
import { homePath, type Tenant } from '../tenant/tenant.ts';
import { backToPage } from '../window/back-to-page.ts';
import type { Chat } from './chat.ts';
import { beginAnew, goTo, switchLanguage } from './move-on.ts';
import { signOut } from './sign-out.ts';
import type { ChatHead, Surroundings } from './surroundings.ts';

/** Our own page, in the colours and under the name of a tenant where it was opened for one. */
export function pageSurroundings(tenant: Tenant | null): Surroundings {
  const home = homePath(tenant?.tenant);
  const site = { tenant: tenant?.tenant };
  return {
    site,
    cards: { live: liveCard, past: renderPastCard },
    announcer: createAnnouncer(),
    header: (head, chat) =>
      pageHeader(head.reader, head.person, { ...actionsOf(head, chat, home), home, tenant }),
    footer: pageFooter,
    keepHandle: (handle) => keepHandle({ ...handle, ...site }),
    loginUrl: (conversationId) => loginUrl(home, conversationId),
  };
}

/** Who came over from a frame is told at the end that they may go back to it. */
function liveCard(card: Card, context: CardContext): HTMLElement {
  const drawn = renderCard(card, context);
  if (card.kind === 'receipt') drawn.append(...shown([backToPage(context.reader)]));
  return drawn;
}

function actionsOf({ reader, handle }: ChatHead, chat: () => Chat, home: string): ShellActions {
  return {
    loginUrl: loginUrl(home, handle.id),
    switchLanguage: () => void switchLanguage(chat()),
    signOut: () => void signOut(reader.locale, home),
    openMine: () =>
      void openMine(reader, {
        announce: chat().announcer.announce,
        resume: (conversationId) => void goTo(chat(), conversationId),
      }),
    beginAnew: () => void beginAnew(chat()),
  };
}
