import { parseHostMessage, toWire, type FrameMessage, type HostMessage } from '../../embed/message.ts';
import type { EmbedData } from './embed-data.ts';

/** The page around the frame. */
export interface Host {
  /** puts the frame away when told to: the loader's corner and sheet do, a place inside the page does not */
  closes: boolean;
  tell(message: FrameMessage): void;
}

/** Hears the page around us and tells it things, where it is the one we were told of, or one of the tenant's. */
export function connectHost(embed: EmbedData, onMessage: (message: HostMessage) => void): Host {
  const { parent } = window;
  const origin = hostOrigin(embed);
  window.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== parent || origin === undefined || from !== origin) return;
    const message = parseHostMessage(data);
    if (message) onMessage(message);
  });
  return {
    closes: origin !== undefined && new URLSearchParams(location.search).has('closes'),
    tell: (message) => {
      if (origin !== undefined) parent.postMessage(toWire(message), origin);
    },
  };
}

/** A bare frame was told no address: then the browser knows who is around it, and it has to be one of the tenant's. */
export function hostOrigin({ origin, origins }: Pick<EmbedData, 'origin' | 'origins'>): string | undefined {
  const around = location.ancestorOrigins?.[0] ?? originOf(document.referrer);
  return origin ?? origins.find((one) => one === around);
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
