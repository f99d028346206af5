import type { InvitationView } from '../../../agreements/view-invitation.ts';
import type { Locale } from '../../../kernel/text.ts';
import { call } from './call.ts';

export function readInvitation(token: string, locale: Locale): Promise<InvitationView> {
  return call('POST', '/v1/agreements/invitation', { locale, body: { token } });
}

export function decideInvitation(
  id: string,
  decision: { decision: 'agree' | 'refuse'; reason?: string },
  locale: Locale,
): Promise<InvitationView> {
  return call('POST', `/v1/agreements/${encodeURIComponent(id)}/decision`, { locale, body: decision });
}
