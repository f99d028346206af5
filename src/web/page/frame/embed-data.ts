import type { Tenant } from '../tenant/tenant.ts';

/** What the server tells the frame. */
export interface EmbedData extends Tenant {
  /** shows at the beginning of a conversation that it begins in this tenant's frame */
  ticket: string;
  /** the page around the frame, where its address was given and is known */
  origin: string | null;
  /** all pages that may be around it */
  origins: string[];
}

export function readEmbedData(): EmbedData {
  return JSON.parse(document.body.dataset['embed'] ?? '') as EmbedData;
}
