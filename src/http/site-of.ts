import { AppError } from '../kernel/errors.ts';
import { NATIONAL_TENANT, type Tenant } from '../tenants/tenant.ts';
import { tenantOfTicket } from '../tenants/ticket.ts';
import { EMBED_TICKET } from './embed-ticket.ts';
import type { HttpContext } from './http-env.ts';
import { foreignOriginOf } from './our-origins.ts';
import type { Resources } from './resources.ts';
import { UNKNOWN_PAGE } from './unknown-page.ts';

/**
 * Whose site a new conversation belongs to: that of the frame's ticket, else the one that is named, else the signed-in
 * person's own. `forbidden-origin` where a page names a site that does not know it.
 */
export async function siteOf(
  c: HttpContext,
  resources: Resources,
  { named, own }: { named?: string; own?: string },
): Promise<Tenant> {
  const ticket = c.req.header(EMBED_TICKET);
  const foreign = foreignOriginOf(c, resources.origins);
  if (ticket !== undefined) {
    if (foreign !== undefined) throw new AppError('forbidden-origin');
    return siteOfTicket(resources, ticket, named);
  }
  const tenant = await resources.tenants.find(named ?? own ?? NATIONAL_TENANT);
  if (!tenant) throw new AppError('invalid-input', { fields: { tenant: 'unknown' } });
  if (named !== undefined && foreign !== undefined && !tenant.origins.includes(foreign))
    throw new AppError('forbidden-origin', { detail: UNKNOWN_PAGE });
  return tenant;
}

async function siteOfTicket(
  { context, tenants }: Resources,
  ticket: string,
  named: string | undefined,
): Promise<Tenant> {
  const id = tenantOfTicket(context, ticket);
  const tenant = id && (await tenants.find(id));
  if (!tenant) throw new AppError('ticket-expired');
  if (named !== undefined && named !== id)
    throw new AppError('invalid-input', { fields: { tenant: 'not that of the ticket' } });
  return tenant;
}
