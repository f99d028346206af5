import { SETS, tenantColours, type SetName, type TenantColours } from './tenant-colours.ts';
import type { Tenant } from './tenant.ts';

const NAMES: (keyof TenantColours)[] = ['fill', 'fill-hover', 'on-fill', 'accent', 'said'];

/**
 * Puts the page into a tenant's colours, all sets at once: which one is shown stays with `style/colours.css`. Set on the
 * element itself, for the policy allows no style of ours in the markup.
 */
export function dressAsTenant({ theme }: Pick<Tenant, 'theme'>, root = document.documentElement): void {
  const bar = document.querySelector('meta[name="theme-color"]');
  bar?.setAttribute('content', tenantColours(theme.accent, 'day')?.fill ?? bar.getAttribute('content') ?? '');
  for (const name of NAMES) {
    const values = (Object.keys(SETS) as SetName[]).flatMap((set) => {
      const colours = tenantColours(theme.accent, set);
      return colours ? [`var(--${set}, ${colours[name]})`] : [];
    });
    if (values.length > 0) root.style.setProperty(`--${name}`, values.join(' '));
  }
}
