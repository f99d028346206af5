import type { LocalText } from '../../../kernel/text.ts';

/** A province's site, as its citizens see it. */
export interface Tenant {
  tenant: string;
  name: LocalText;
  /** `#rrggbb` */
  theme: { accent: string };
}

/** The front page of a tenant; the national one has none of its own. */
export function homePath(tenant: string | undefined): string {
  return tenant ? `/?tenant=${encodeURIComponent(tenant)}` : '/';
}
