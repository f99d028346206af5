import type { Locale } from '../../../kernel/text.ts';
import { call } from '../api/call.ts';
import { forgetConversation } from '../memory.ts';

/** Leaves nothing on a shared computer. */
export async function signOut(locale: Locale, home = '/'): Promise<void> {
  await call('POST', '/v1/session/logout', { locale });
  forgetConversation();
  location.assign(home);
}
