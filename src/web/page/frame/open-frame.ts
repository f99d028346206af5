import { createAnnouncer } from '../dom/announcer.ts';
import { recallLanguage } from '../memory.ts';
import { readerOf } from '../reader.ts';
import { dressAsTenant } from '../tenant/dress-as-tenant.ts';
import { answerWindows } from './answer-window.ts';
import type { EmbedData } from './embed-data.ts';
import { frameMemory } from './frame-memory.ts';
import type { Frame } from './frame.ts';
import { hearHost } from './hear-host.ts';
import { connectHost } from './host.ts';
import { openTalk } from './open-talk.ts';
import { showStanding } from './show-standing.ts';

/** The guide in a province's page, from its first word or from where this tab left it. */
export async function openFrame(embed: EmbedData): Promise<void> {
  dressAsTenant(embed);
  const memory = frameMemory(embed.tenant);
  const { element, announce } = createAnnouncer();
  const frame: Frame = {
    ...{ embed, memory, reader: readerOf(firstLanguage()), isOpen: true },
    host: connectHost(embed, (message) => hearHost(frame, message)),
    announcer: {
      element,
      announce(text) {
        announce(text);
        if (!frame.isOpen) frame.host.tell({ type: 'news' });
      },
    },
  };
  document.documentElement.lang = frame.reader.locale;
  answerWindows(frame);
  closeByKey(frame);
  document.addEventListener('visibilitychange', () => frame.standing?.lookNow());
  if (memory.verifier()) showStanding(frame);
  else await openTalk(frame, memory.handle());
  frame.host.tell({ type: 'ready' });
}

/** That of the page around us, unless the citizen chose another here. */
function firstLanguage(): 'vi' | 'en' {
  const asked = new URLSearchParams(location.search).get('lang');
  return recallLanguage() === 'en' || asked === 'en' ? 'en' : 'vi';
}

const OPEN_INSIDE = '[aria-expanded="true"], [aria-pressed="true"], .voice-notice, dialog[open]';

/** What is open inside the frame is closed first: asked before anything there hears the key. */
function closeByKey({ host }: Frame): void {
  const listen = ({ key, isComposing }: KeyboardEvent) => {
    const isFree = document.querySelector(OPEN_INSIDE) === null;
    if (key === 'Escape' && !isComposing && isFree) host.tell({ type: 'close' });
  };
  document.addEventListener('keydown', listen, { capture: true });
}
