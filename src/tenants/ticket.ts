import type { AppContext } from '../app-context.ts';
import { sameSecret } from '../kernel/secrets.ts';

const LIFETIME_MS = 12 * 3_600_000;
const TICKET = /^([a-z0-9-]{1,40})\.(\d{1,15})\.([\w-]{43})$/;

/** What our frame on a site's page shows to begin a conversation there, so that the tenant comes from us. Nothing is stored. */
export function issueTicket({ clock, keyring }: AppContext, tenant: string): string {
  const shown = `${tenant}.${clock.now().getTime() + LIFETIME_MS}`;
  return `${shown}.${keyring.sign('embed-ticket', shown)}`;
}

/** The tenant of a ticket; undefined for one that is not ours, or too old. */
export function tenantOfTicket({ clock, keyring }: AppContext, ticket: string): string | undefined {
  const [, tenant, expiresAtMs, signature] = TICKET.exec(ticket) ?? [];
  if (!tenant || !expiresAtMs || !signature) return undefined;
  if (!sameSecret(signature, keyring.sign('embed-ticket', `${tenant}.${expiresAtMs}`))) return undefined;
  return Number(expiresAtMs) > clock.now().getTime() ? tenant : undefined;
}
