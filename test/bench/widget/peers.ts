import type { Page } from 'playwright-core';

/** A public chat widget as its own documentation says to embed it, its files served from this machine. */
export interface Peer {
  name: string;
  package: string;
  version: string;
  /** the page's part that loads it; "/files/" is the package's folder */
  markup: string;
  open(page: Page): Promise<void>;
}

/**
 * Bundles that need nothing else, in the version named here. None has its back end here, so that what it would load from
 * there is not counted: that is to their advantage.
 */
export const PEERS: Peer[] = [
  {
    name: 'Deep Chat',
    package: 'deep-chat',
    version: '2.4.2',
    markup: `<script type="module" src="/files/dist/deepChat.bundle.js"></script>
      <deep-chat demo="true"></deep-chat>`,
    open: () => Promise.resolve(),
  },
  {
    name: 'Typebot (bubble)',
    package: '@typebot.io/js',
    version: '0.10.7',
    markup: `<script type="module">
        import Typebot from '/files/dist/web.js';
        Typebot.initBubble({ typebot: 'x', apiHost: location.origin });
        window.openChat = () => Typebot.open();
      </script>`,
    open: (page) => page.evaluate('window.openChat()'),
  },
  {
    name: 'n8n chat (window)',
    package: '@n8n/chat',
    version: '1.37.0',
    markup: `<link href="/files/dist/style.css" rel="stylesheet">
      <script type="module">
        import { createChat } from '/files/dist/chat.bundle.es.js';
        createChat({ webhookUrl: location.origin + '/webhook' });
      </script>`,
    open: (page) => page.locator('.chat-window-toggle').click(),
  },
];
